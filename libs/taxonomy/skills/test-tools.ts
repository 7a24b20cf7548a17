import type { SkillArea } from '../skill.js';
import { inWeb } from './guards.js';

/** Ways and tools of testing software. */
export const TEST_TOOLS: SkillArea = {
  area: 'web',
  skills: [
    // Tests
    {
      id: 'mocha',
      name: 'Mocha',
      guard: {
        ...inWeb,
        words: ['jest', 'chai', 'sinon', 'jasmine', 'tests', 'testing', 'karma'],
        notBefore: ['latte', 'coffee', 'frappuccino'],
      },
      aliases: ['Mocha.js', 'MochaJS', 'Mocha/Chai'],
      classes: ['javascript-testing', 'testing-tool'],
      implies: ['javascript', 'unit-testing'],
    },
    {
      id: 'jasmine',
      name: 'Jasmine',
      guard: {
        ...inWeb,
        areas: ['web'],
        words: ['karma', 'mocha', 'jest', 'protractor', 'tests', 'testing'],
        notBefore: ['rice', 'tea'],
      },
      aliases: ['Jasmine.js'],
      classes: ['javascript-testing', 'testing-tool'],
      implies: ['javascript', 'unit-testing'],
    },
    {
      id: 'vitest',
      name: 'Vitest',
      classes: ['javascript-testing', 'testing-tool'],
      implies: ['javascript', 'unit-testing'],
    },
    { id: 'testng', name: 'TestNG', classes: ['java-testing', 'testing-tool'], implies: ['java', 'unit-testing'] },
    { id: 'nunit', name: 'NUnit', classes: ['dotnet-testing', 'testing-tool'], implies: ['dotnet', 'unit-testing'] },
    {
      id: 'xunit',
      name: 'xUnit',
      aliases: ['xUnit.net'],
      classes: ['dotnet-testing', 'testing-tool'],
      implies: ['dotnet', 'unit-testing'],
    },
    {
      id: 'cucumber',
      name: 'Cucumber',
      guard: {
        exact: true,
        areas: ['web', 'languages', 'devops'],
        words: ['bdd', 'gherkin', 'scenarios', 'selenium', 'automation', 'testing'],
        notBefore: ['salad', 'sandwich', 'sandwiches', 'farm'],
      },
      aliases: ['Cucumber BDD'],
      classes: ['testing-tool'],
      implies: ['bdd'],
    },
    {
      id: 'robot-framework',
      name: 'Robot Framework',
      aliases: ['RobotFramework'],
      classes: ['testing-tool'],
      implies: ['test-automation'],
    },
    { id: 'appium', name: 'Appium', classes: ['testing-tool'], implies: ['test-automation'] },
    {
      id: 'k6',
      name: 'k6',
      guard: { areas: ['web', 'languages', 'devops', 'cloud'], words: ['load', 'performance'] },
      aliases: ['Grafana k6'],
      classes: ['load-testing', 'testing-tool'],
    },
    {
      id: 'load-testing',
      name: 'load testing',
      aliases: [
        'performance testing',
        'stress testing',
        'load tests',
        'performance tests',
        'load and performance testing',
      ],
      isClass: true,
    },
    {
      id: 'end-to-end-testing',
      name: 'end-to-end testing',
      aliases: ['E2E testing', 'E2E tests', 'end-to-end tests', 'e2e test automation'],
    },
    {
      id: 'test-automation',
      name: 'test automation',
      aliases: [
        'automated testing',
        'automated tests',
        'test automation frameworks',
        'automation testing',
        'automated test suites',
      ],
    },
    { id: 'bdd', name: 'behaviour-driven development', aliases: ['BDD', 'behavior-driven development'] },
    {
      id: 'tdd',
      name: 'test-driven development',
      aliases: ['TDD', 'test-first development'],
      implies: ['unit-testing'],
    },
    {
      id: 'browser-testing',
      name: 'browser test automation',
      aliases: ['browser automation', 'UI test automation', 'UI automation'],
      isClass: true,
    },
    {
      id: 'javascript-testing',
      name: 'JavaScript testing frameworks',
      aliases: ['JavaScript test frameworks'],
      isClass: true,
    },
    { id: 'java-testing', name: 'Java testing frameworks', aliases: ['Java test frameworks'], isClass: true },
    { id: 'dotnet-testing', name: '.NET testing frameworks', aliases: ['.NET test frameworks'], isClass: true },
    { id: 'rspec', name: 'RSpec', classes: ['testing-tool'], implies: ['ruby', 'unit-testing'] },
    {
      id: 'loadrunner',
      name: 'LoadRunner',
      aliases: ['HP LoadRunner', 'Micro Focus LoadRunner'],
      classes: ['load-testing', 'testing-tool'],
    },
  ],
};
