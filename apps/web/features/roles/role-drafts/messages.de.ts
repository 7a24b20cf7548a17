import type { Translated } from '../../../i18n/translated.js';
import type { roleDrafts as en } from './messages.en.js';

export const roleDrafts = {
  stored: 'Als Entwurf gespeichert · <when></when>',
  pending: 'Entwurf wird gespeichert…',
  failed: 'Der Entwurf wurde nicht gespeichert. Er ist noch in diesem Browser.',
  refused: 'Der Entwurf wurde nicht gespeichert. Er ist noch in diesem Browser. {reason}',
  other: 'Ein anderer Tab oder Browser hat diesen Entwurf <when></when> geändert.',
  otherGone: 'Dieser Entwurf wurde in einem anderen Tab oder Browser gespeichert oder verworfen.',
  takeOther: 'Die andere Fassung verwenden',
  keepMine: 'Diese Fassung behalten',
  discardMine: 'Diese Fassung verwerfen',
  author: '{name} hat ungespeicherte Änderungen an diesen Anforderungen, begonnen <when></when>.',
  list: 'Entwürfe neuer Stellen',
  draftOf: 'Entwurf: {title}',
  untitled: 'Neue Stelle',
  changed: 'geändert <when></when>',
  continue: 'Fortsetzen',
  continueOne: 'Entwurf {title} fortsetzen',
  discard: 'Verwerfen…',
  discardTitle: 'Entwurf verwerfen',
  discardWhy: 'Löscht den Entwurf „{title}“. Das lässt sich nicht rückgängig machen.',
} satisfies Translated<typeof en>;
