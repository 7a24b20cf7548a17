import { describe, expect, it } from '@jest/globals';
import type { RolePart } from '#libs/contracts';
import { readRole } from '../role/read-role.js';
import { SHIPPED_ROLES } from '../templates/shipped-roles.js';

const partsOf = (page: string): RolePart[] =>
  readRole(page)
    .questions.filter(({ code }) => code === 'several-roles')
    .flatMap(({ parts = [] }) => parts);

const NUMBERED = `Rosehill Care Home is growing, and we are hiring for three roles.

1. Registered Nurse
You give medication and write care plans.
Requirements
- NMC registration
- 2+ years of experience as a nurse

2. Cook
You plan menus for 40 residents.
Requirements
- Food hygiene certificate level 2
- Experience with special diets

3. Minibus Driver
Requirements
- Driving license category D1
- First aid certificate

To apply, send your CV to jobs@rosehill.example`;

const LABELLED = `WAREHOUSE JOBS IN LEEDS

Position: Forklift Operator
You must have a counterbalance forklift license and one year of experience in a warehouse.
Pay: £13 an hour

Position: Stock Controller
We need good knowledge of Excel and experience with SAP.
Pay: £14 an hour

Position: Warehouse Supervisor
Three years of experience in leading a team are required. IOSH is an advantage.`;

const TITLES_ALONE = `Brightwire Building Services

Electrician
We look after offices and schools.

What you will do
- Install and test wiring
- Find faults

Requirements
- NVQ level 3 in electrical installation
- 18th Edition certificate

Plumber

What you will do
- Install heating systems
- Repair leaks

Requirements
- NVQ level 2 in plumbing
- Gas Safe registration

Benefits
- Company van`;

const GERMAN = `Das Hotel Seeblick sucht Verstärkung

Koch (m/w/d)

Ihr Profil
- Abgeschlossene Ausbildung als Koch
- Erfahrung in der gehobenen Küche

Servicekraft (m/w/d)

Ihr Profil
- Erfahrung im Service
- Gute Englischkenntnisse

Wir bieten
- Unterkunft am See`;

const GERMAN_NUMBERED = `Das Hotel Seeblick sucht Verstärkung

1. Etagenhilfe
Ihre Aufgaben
- Reinigung der Zimmer
Ihr Profil
- Erfahrung in der Reinigung

2. Hausmeister
Ihre Aufgaben
- Reparaturen im Haus
Ihr Profil
- Führerschein Klasse B`;

const SPANISH_NUMBERED = `Hotel Sol busca personal

1. Cocinero
Funciones
- Preparar platos
Requisitos
- Dos años de experiencia

2. Camarera de pisos
Funciones
- Limpiar las habitaciones
Requisitos
- Inglés alto`;

describe('a page of several roles', () => {
  it.each([
    ['behind numbers', NUMBERED, ['Registered Nurse', 'Cook', 'Minibus Driver']],
    ['behind labels', LABELLED, ['Forklift Operator', 'Stock Controller', 'Warehouse Supervisor']],
    ['alone in their lines', TITLES_ALONE, ['Electrician', 'Plumber']],
    ['in German', GERMAN, ['Koch', 'Servicekraft']],
    ['behind numbers in German', GERMAN_NUMBERED, ['Etagenhilfe', 'Hausmeister']],
    ['behind numbers in Spanish', SPANISH_NUMBERED, ['Cocinero', 'Camarera de pisos']],
  ])('is known by its titles %s', (_, page, titles) => {
    expect(partsOf(page).map(({ title }) => title)).toEqual(titles);
  });

  it('gives each part from its title to the next one, so that it can be read by itself', () => {
    const [nurse, cook] = partsOf(NUMBERED).map(({ start, end }) => NUMBERED.slice(start, end));
    expect(nurse).toMatch(/^Registered Nurse\n[^]*as a nurse$/);
    expect(cook).toMatch(/^Cook\n[^]*special diets$/);
    const role = readRole(cook!);
    expect(role.title).toBe('Cook');
    expect(JSON.stringify(role.criteria)).not.toMatch(/NMC|D1/);
    expect(partsOf(cook!)).toEqual([]);
  });

  it('asks for none of its titles', () => {
    const labels = readRole(GERMAN_NUMBERED).criteria.map(({ label }) => label);
    expect(labels).not.toContain('Hausmeister');
    expect(labels).toContain('Führerschein Klasse B');
  });

  it('says how many roles it has, and their titles', () => {
    const [question] = readRole(TITLES_ALONE).questions;
    expect(question).toMatchObject({ code: 'several-roles', data: { count: 2, names: 'Electrician, Plumber' } });
  });
});

const OTHER_JOBS_NAMED = `Ward Manager

Responsibilities
- Lead the ward's team
- Work with:
1. Nurses
2. Cooks
3. Physiotherapists

Requirements
- NMC registration
- 5+ years of experience as a nurse

Related jobs
Staff Nurse
Matron`;

const TWO_LEVELS = `Java developers for our Vienna office

Junior Java Developer

Requirements
- 1+ years of Java
- Git

Senior Java Developer

Requirements
- 5+ years of Java
- Kubernetes`;

const LABELS_OF_ONE = `Job title: Sous Chef
Position: Full-time
Reports to: Head Chef

Job: Sous Chef at the Old Mill

What you need
- NVQ level 3 in cookery
- 3+ years of experience as a chef

Career path
Sous Chef
Head Chef
Executive Chef`;

const NUMBERED_STEPS = `Lagerist (m/w/d)

1. Ihre Aufgaben
- Kommissionieren der Ware

2. Ihr Profil
- Erfahrung im Lager

3. Kontakt
- Frau Muster`;

const TEAM = `Site Manager

About the role
You plan the work of our trades on a site of 200 flats.

Your team
Electricians
Plumbers
Carpenters

Requirements
- SMSTS certificate
- 5+ years as a site manager

Nice to have
- Experience as an electrician or plumber`;

describe('a page of one role', () => {
  it.each([
    ['names those that the role works with', OTHER_JOBS_NAMED],
    ['has the role at two levels', TWO_LEVELS],
    ['labels its title, hours and superior', LABELS_OF_ONE],
    ['names the jobs of its team', TEAM],
    ['numbers its headings', NUMBERED_STEPS],
    ['is empty', ''],
  ])('has no parts where it %s', (_, page) => {
    expect(partsOf(page)).toEqual([]);
  });

  it('has none in any template', () => {
    expect(SHIPPED_ROLES.filter(({ page }) => partsOf(page).length > 0).map(({ id }) => id)).toEqual([]);
  });
});
