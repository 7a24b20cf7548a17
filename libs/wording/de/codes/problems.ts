/** German titles and details of the problems of the API, by their code. */
import type { ProblemCode } from '#libs/contracts';

export const problemWords: Readonly<Record<ProblemCode, { title: string; detail: string }>> = {
  'not-signed-in': {
    title: 'Nicht angemeldet',
    detail: 'Melden Sie sich an, oder senden Sie einen API-Schlüssel: `Authorization: Bearer ck_…`.',
  },
  'sign-in-refused': {
    title: 'Anmeldung abgelehnt',
    detail:
      'E-Mail-Adresse und Passwort passen nicht zusammen, oder der Anmeldelink ist nicht mehr gültig. Versuchen Sie es erneut, oder fordern Sie einen neuen Link an.',
  },
  'sign-in-again': {
    title: 'Erneut anmelden',
    detail: 'Ihre Anmeldung liegt mehr als 15 Minuten zurück. Geben Sie Ihr Passwort erneut ein.',
  },
  'insecure-http': {
    title: 'Anmeldung nur über HTTPS',
    detail:
      'Die Seite wurde über HTTP geöffnet, das Passwörter und Sitzungen preisgibt. Stellen Sie Candor über HTTPS bereit, öffnen Sie es auf dem Server selbst, oder setzen Sie `CANDOR_INSECURE_HTTP=true`.',
  },
  'not-allowed': {
    title: 'Nicht erlaubt',
    detail: 'Dafür fehlt Ihnen die Berechtigung. Fragen Sie einen Admin.',
  },
  'scope-missing': {
    title: 'Berechtigung des API-Schlüssels fehlt',
    detail: 'Dem API-Schlüssel fehlt der nötige Scope. Verwenden Sie einen Schlüssel mit diesem Scope.',
  },
  'needs-a-user': {
    title: 'Mitglied erforderlich',
    detail:
      'Diese Aktion wird unter einem Mitglied erfasst und ist mit einem API-Schlüssel nicht möglich. Melden Sie sich als Mitglied an.',
  },
  'too-many-attempts': {
    title: 'Zu viele Versuche',
    detail:
      'Zu viele Anmeldungen sind fehlgeschlagen. Versuchen Sie es später erneut, oder fordern Sie einen Link für ein neues Passwort an.',
  },
  'metrics-token-needed': {
    title: 'Token für Metriken erforderlich',
    detail: 'Senden Sie `Authorization: Bearer` mit dem Wert von `CANDOR_METRICS_TOKEN`.',
  },
  'last-admin': {
    title: 'Letzter Admin',
    detail: 'Die Organisation hätte danach keinen Admin mehr. Machen Sie zuerst ein anderes Mitglied zum Admin.',
  },
  'email-taken': {
    title: 'E-Mail-Adresse bereits vergeben',
    detail: 'Ein anderes Mitglied meldet sich mit dieser E-Mail-Adresse an. Verwenden Sie eine andere.',
  },
  'user-disabled': {
    title: 'Mitglied ist deaktiviert',
    detail: 'Das Mitglied ist deaktiviert. Aktivieren Sie es zuerst.',
  },
  'no-such-user': {
    title: 'Mitglied nicht gefunden',
    detail: 'Eine Erwähnung nennt kein Mitglied mit Zugriff auf diese Stelle.',
  },
  'key-revoked': {
    title: 'API-Schlüssel widerrufen',
    detail: 'Der API-Schlüssel wurde widerrufen. Erstellen Sie einen neuen.',
  },
  'identities-hidden': {
    title: 'Identitäten ausgeblendet',
    detail: 'Bei dieser Stelle sind Identitäten für Sie ausgeblendet. Zeigen Sie zuerst die Identität an.',
  },
  'candidate-suppressed': {
    title: 'Wiederaufnahme gesperrt',
    detail: 'Die Person ähnelt gelöschten Kandidat:innen. Ein Admin entscheidet über die Wiederaufnahme.',
  },
  erased: {
    title: 'Person wurde gelöscht',
    detail: 'Die Daten dieser Person wurden gelöscht.',
  },
  'already-merged': {
    title: 'Bereits zusammengeführt',
    detail: 'Diese beiden Personen sind bereits zusammengeführt.',
  },
  'already-resolved': {
    title: 'Bereits erledigt',
    detail: 'Ein anderes Mitglied hat das bereits erledigt. Laden Sie die Ansicht neu.',
  },
  'candidate-not-in-pair': {
    title: 'Person nicht im Paar',
    detail: 'Die genannte Person gehört nicht zu diesem Vorschlag. Wählen Sie eine der beiden.',
  },
  'already-undone': {
    title: 'Bereits zurückgenommen',
    detail: 'Das wurde bereits zurückgenommen.',
  },
  'already-corrected': {
    title: 'Bereits korrigiert',
    detail: 'Eine frühere Korrektur betrifft dieselbe Angabe. Nehmen Sie sie zuerst zurück.',
  },
  'already-overridden': {
    title: 'Bereits überschrieben',
    detail:
      'Ein Ergebnis derselben Anforderung ist bereits überschrieben. Nehmen Sie die Überschreibung zuerst zurück.',
  },
  'fact-not-found': {
    title: 'Angabe nicht gefunden',
    detail: 'Die Angabe steht nicht mehr in der neuesten Version des Profils. Laden Sie die Ansicht neu.',
  },
  'profile-unknown': {
    title: 'Version des Profils nicht gefunden',
    detail: 'Diese Person hat keine solche Version des Profils.',
  },
  'position-unknown': {
    title: 'Position nicht gefunden',
    detail: 'Diese Version des Profils hat keine solche Position. Laden Sie die Ansicht neu.',
  },
  'lines-unknown': {
    title: 'Zeilen nicht gefunden',
    detail: 'Diese Version des Profils oder dieses Dokument hat keine solchen Zeilen. Laden Sie die Ansicht neu.',
  },
  'study-unknown': {
    title: 'Ausbildung nicht gefunden',
    detail: 'Diese Version des Profils hat keine solche Ausbildung. Laden Sie die Ansicht neu.',
  },
  'criterion-unknown': {
    title: 'Anforderung nicht gefunden',
    detail: 'Die aktuelle Version der Stelle hat keine solche Anforderung.',
  },
  'correction-contradicts-itself': {
    title: 'Korrektur widerspricht sich',
    detail: 'Die Angaben der Korrektur können nicht alle zutreffen, zum Beispiel ein Ende vor dem Beginn.',
  },
  'empty-answer': {
    title: 'Leere Angabe',
    detail:
      'Die Angaben sind leer oder betreffen nur persönliche Merkmale, die nie gespeichert werden. Ergänzen Sie mindestens eine andere Angabe.',
  },
  'notice-unknown': {
    title: 'Hinweis nicht gefunden',
    detail: 'Den genannten Hinweistext gibt es nicht, oder er ist für diesen Rechtsraum und diese Sprache nicht aktiv.',
  },
  'no-explanation-due': {
    title: 'Keine Erläuterung fällig',
    detail: 'Zu dieser Bewerbung gibt es keine Absage, oder die Erläuterung ist bereits erteilt oder entfallen.',
  },
  'no-link': {
    title: 'Kein gültiger Link',
    detail: 'Derzeit ist kein Link zur Erläuterung gültig. Erstellen Sie einen und senden Sie ihn zuerst.',
  },
  'too-many-open': {
    title: 'Zu viele offene Anfragen',
    detail: 'Sie haben bereits viele offene Anfragen. Warten Sie auf eine Antwort.',
  },
  'already-requested': {
    title: 'Bereits verlangt',
    detail: 'Die Bewertung durch Menschen wurde bereits verlangt. Menschen bewerten die Bewerbung.',
  },
  'not-possible': {
    title: 'Derzeit nicht möglich',
    detail:
      'Diese Bewerbung lässt sich hier derzeit nicht ändern. Schreiben Sie an die Organisation, bei der sie eingegangen ist.',
  },
  'wrong-outcome': {
    title: 'Ergebnis passt nicht zur Anfrage',
    detail:
      'Eine Korrektur wird angenommen oder abgelehnt, die Anfrage einer Bewertung durch Menschen wird beantwortet.',
  },
  'no-fact-to-correct': {
    title: 'Keine Angabe zu korrigieren',
    detail: 'Der Fehler ist nur in Worten beschrieben. Nennen Sie die Angabe, die zu korrigieren ist.',
  },
  'legal-hold': {
    title: 'Löschsperre',
    detail: 'Eine Löschsperre verhindert das Löschen. Heben Sie zuerst die Löschsperren der Person und der Stelle auf.',
  },
  'already-lifted': {
    title: 'Löschsperre bereits aufgehoben',
    detail: 'Die Löschsperre wurde bereits aufgehoben.',
  },
  'person-erased': {
    title: 'Nichts zu senden',
    detail: 'Die Person dieser Nachricht wurde gelöscht, und die Nachricht mit ihr.',
  },
  'malformed-request': {
    title: 'HTTP-Anfrage fehlerhaft',
    detail: 'Die Anfrage ist kein wohlgeformtes HTTP/1.1.',
  },
  'request-aborted': {
    title: 'Anfrage abgebrochen',
    detail: 'Die Anfrage endete vorzeitig. Senden Sie sie erneut.',
  },
  'request-timed-out': {
    title: 'Zeitüberschreitung',
    detail: 'Die Anfrage traf nicht rechtzeitig vollständig ein. Senden Sie sie erneut.',
  },
  'expectation-failed': {
    title: 'Expect nicht unterstützt',
    detail: 'Der Header `Expect` verlangt etwas anderes als `100-continue`. Senden Sie die Anfrage ohne ihn.',
  },
  'headers-too-large': {
    title: 'Header zu groß',
    detail: 'Die Header der Anfrage sind zusammen größer als 16 KiB. Senden Sie weniger oder kürzere Header.',
  },
  'unknown-address': {
    title: 'Adresse unbekannt',
    detail: 'Diese Adresse gibt es nicht. Die API-Referenz steht unter /api/docs.',
  },
  'not-found': {
    title: 'Nicht gefunden',
    detail: 'Das gibt es hier nicht mehr, oder Sie haben keinen Zugriff darauf.',
  },
  refused: {
    title: 'Anfrage abgelehnt',
    detail: 'Der Server hat die Anfrage abgelehnt.',
  },
  'malformed-json': {
    title: 'Kein gültiges JSON',
    detail: 'Der Inhalt der Anfrage ist kein JSON, das sich speichern lässt.',
  },
  'malformed-gzip': {
    title: 'Kein gültiges gzip',
    detail:
      'Der Inhalt der Anfrage ist beschädigt oder endet vorzeitig. Nichts wurde gespeichert. Senden Sie ihn erneut.',
  },
  'invalid-input': {
    title: 'Ungültige Eingabe',
    detail: 'Eine oder mehrere Eingaben fehlen oder sind ungültig.',
  },
  'invalid-query': {
    title: 'Ungültige Abfrage',
    detail: 'Ein oder mehrere Parameter der Abfrage sind unbekannt oder ungültig.',
  },
  'too-large': {
    title: 'Inhalt zu groß',
    detail: 'Das ist zu groß. Senden Sie weniger auf einmal, oder laden Sie Dateien über einen Import hoch.',
  },
  'unsupported-media-type': {
    title: 'Inhaltstyp nicht unterstützt',
    detail: 'Diese Adresse nimmt den Inhaltstyp der Anfrage nicht an.',
  },
  'idempotency-key-reused': {
    title: 'Idempotency-Key wiederverwendet',
    detail:
      'Der `Idempotency-Key` wurde bereits mit einer anderen Anfrage verwendet. Verwenden Sie für jede neue Anfrage einen neuen.',
  },
  'secret-shown-once': {
    title: 'Geheimnis bereits angezeigt',
    detail:
      'Die Anfrage wurde bereits ausgeführt, und ihr Geheimnis wird nicht gespeichert. Widerrufen Sie das Erstellte und erstellen Sie es neu.',
  },
  'too-many-requests': {
    title: 'Zu viele Anfragen',
    detail: 'Der Link wurde zu oft verwendet. Warten Sie einen Moment und versuchen Sie es erneut.',
  },
  'rate-limited': {
    title: 'Zu viele Anfragen',
    detail: 'Sie haben die erlaubte Zahl an Anfragen pro Minute überschritten. Warten Sie einen Moment.',
  },
  'too-many-streams': {
    title: 'Zu viele Ereignisströme',
    detail: 'Sie haben so viele Ereignisströme offen wie erlaubt. Schließen Sie einen.',
  },
  conflict: {
    title: 'Gleichzeitige Änderung',
    detail:
      'Dieselben Daten wurden gerade anderweitig geändert, und nichts von Ihrer Änderung wurde gespeichert. Versuchen Sie es erneut.',
  },
  'shutting-down': {
    title: 'Server wird beendet',
    detail: 'Der Server wird gerade beendet. Versuchen Sie es in einem Moment erneut.',
  },
  'storage-full': {
    title: 'Speicher voll',
    detail:
      'Der Server hat keinen Platz mehr, und nichts wurde gespeichert. Versuchen Sie es erneut, sobald ein Admin Platz geschaffen hat.',
  },
  unavailable: {
    title: 'Vorübergehend nicht verfügbar',
    detail: 'Ein benötigter Dienst antwortet nicht. Versuchen Sie es in einem Moment erneut.',
  },
  internal: {
    title: 'Interner Fehler',
    detail: 'Dem Server ist ein Fehler unterlaufen. Melden Sie die Kennung der Anfrage dem Betrieb dieses Servers.',
  },
  'no-candidates': {
    title: 'Keine Kandidat:innen',
    detail: 'Die Anfrage enthält weder eine Datei noch eine Person. Senden Sie mindestens eine.',
  },
  'malformed-upload': {
    title: 'Upload fehlerhaft',
    detail: 'Der Upload endete vorzeitig oder ist fehlerhaft. Senden Sie ihn erneut.',
  },
  'uploads-busy': {
    title: 'Zu viele Uploads',
    detail: 'Der Server empfängt gerade zu viele Dateien. Versuchen Sie es in wenigen Sekunden erneut.',
  },
  'bulk-busy': {
    title: 'Zu viele Massenaufrufe',
    detail: 'Andere Massenaufrufe laufen noch. Versuchen Sie es in wenigen Sekunden erneut.',
  },
  'import-state': {
    title: 'In diesem Zustand nicht möglich',
    detail: 'Der Zustand des Imports lässt diese Aktion nicht zu.',
  },
  'nothing-to-retry': {
    title: 'Nichts zu wiederholen',
    detail: 'Ein neuer Versuch würde genauso scheitern. Korrigieren Sie die Datei und importieren Sie sie erneut.',
  },
  'mapping-not-ready': {
    title: 'Spaltenzuordnung noch nicht bereit',
    detail: 'Die Spalten der Tabelle werden noch analysiert. Versuchen Sie es in einem Moment erneut.',
  },
  'mapping-confirmed': {
    title: 'Spalten bereits zugeordnet',
    detail:
      'Die Zuordnung wurde bereits bestätigt, und die Zeilen werden importiert. Importieren Sie die Tabelle erneut, um sie anders zuzuordnen.',
  },
  'scanner-unavailable': {
    title: 'Virenprüfung nicht verfügbar',
    detail:
      'Dateien werden vor der Ausgabe auf Viren geprüft, und die Virenprüfung antwortet nicht. Versuchen Sie es in wenigen Sekunden erneut.',
  },
  'file-infected': {
    title: 'Datei mit Virus',
    detail:
      'Die Virenprüfung hat diese Datei gemeldet, daher lässt sie sich nicht öffnen. Bitten Sie die Person um eine andere Datei.',
  },
  'file-not-scanned': {
    title: 'Datei zu groß für die Virenprüfung',
    detail:
      'Die Datei ist für die Virenprüfung zu groß, daher lässt sie sich nicht öffnen. Bitten Sie die Person um eine kleinere Datei.',
  },
  'connection-revoked': {
    title: 'Verbindung getrennt',
    detail: 'Die Verbindung wurde getrennt. Erstellen Sie eine neue.',
  },
  'secret-missing': {
    title: 'Signaturgeheimnis fehlt',
    detail: 'Die Verbindung hat noch kein Signaturgeheimnis. Hinterlegen Sie das Geheimnis, das der Absender anzeigt.',
  },
  'headers-missing': {
    title: 'Header der Signatur fehlen',
    detail:
      'Dem Ereignis fehlen Header, die seine Signatur benötigt. Prüfen Sie den Webhook beim Absender und jeden Proxy dazwischen.',
  },
  'headers-malformed': {
    title: 'Header der Signatur fehlerhaft',
    detail:
      'Ein Header der Signatur hat nicht die dokumentierte Form. Prüfen Sie den Webhook beim Absender und jeden Proxy dazwischen.',
  },
  'timestamp-out-of-range': {
    title: 'Zeitstempel außerhalb des Bereichs',
    detail: 'Der Zeitstempel weicht mehr als fünf Minuten von der Uhr des Servers ab. Gleichen Sie die Uhren ab.',
  },
  'signature-wrong': {
    title: 'Signatur passt nicht',
    detail: 'Die Signatur passt nicht zu diesem Inhalt und zum Signaturgeheimnis der Verbindung.',
  },
  'vendor-sends-no-events': {
    title: 'Anbieter sendet keine Ereignisse',
    detail:
      'Dieser Anbieter sendet keine Ereignisse, die Candor verwenden kann. Entfernen Sie den Webhook beim Anbieter.',
  },
  'event-body-deleted': {
    title: 'Inhalt nicht mehr gespeichert',
    detail:
      'Der Inhalt des Ereignisses ist nicht mehr gespeichert. Lassen Sie den Absender das Ereignis erneut senden.',
  },
  'cannot-sync': {
    title: 'Abgleich nicht möglich',
    detail: 'Der Anbieter bietet keine lesbaren Listen, oder der Verbindung fehlt ein API-Zugang.',
  },
  'account-missing': {
    title: 'Verbindung ohne API-Zugang',
    detail:
      'Diese Aktion ruft die API des Anbieters auf, und der Verbindung fehlen Zugangsdaten. Hinterlegen Sie zuerst einen API-Zugang.',
  },
  'secret-issued-by-vendor': {
    title: 'Anbieter vergibt das Signaturgeheimnis',
    detail:
      'Das Signaturgeheimnis vergibt der Anbieter. Erzeugen Sie es dort und hinterlegen Sie es in der Verbindung.',
  },
  'assessments-unsupported': {
    title: 'Kein Schlüssel nötig',
    detail: 'Dieser Anbieter fordert Bewertungen nicht mit einem Schlüssel an.',
  },
  'public-url-missing': {
    title: 'Öffentliche Adresse fehlt',
    detail: 'Die öffentliche Adresse von Candor ist nicht eingestellt. Setzen Sie `CANDOR_PUBLIC_URL`.',
  },
  'assessment-key-wrong': {
    title: 'Schlüssel für Bewertungen ungültig',
    detail: 'Der Aufruf enthält keinen gültigen Schlüssel der Verbindung.',
  },
  'assessment-token-missing': {
    title: 'Token für Bewertungen fehlt',
    detail:
      'Der Verbindung fehlt das Token des Anbieters, daher ließen sich keine Ergebnisse melden. Hinterlegen Sie das Token.',
  },
  'no-job-description': {
    title: 'Keine Stellenbeschreibung',
    detail: 'Das ATS hat keine Stellenbeschreibung gesendet. Legen Sie die Stelle selbst an und ordnen Sie sie zu.',
  },
  'scores-unsupported': {
    title: 'Anbieter zeigt keine Scores',
    detail: 'Der Anbieter hat kein Feld für einen Score. Schalten Sie die Anzeige von Scores für diese Verbindung aus.',
  },
  'stages-unsupported': {
    title: 'Anbieter ändert keine Phasen',
    detail:
      'Der Anbieter nimmt über seine API keine Phasenwechsel an. Schalten Sie Phasenwechsel für diese Verbindung aus.',
  },
  'address-refused': {
    title: 'URL nicht erlaubt',
    detail: 'Candor sendet keine Anfragen an diese URL. Verwenden Sie eine öffentliche HTTPS-URL.',
  },
  'webhook-endpoint-disabled': {
    title: 'Webhook ist ausgeschaltet',
    detail: 'Der Webhook ist ausgeschaltet. Nachrichten warten, bis er eingeschaltet ist.',
  },
  'too-many-webhook-endpoints': {
    title: 'Zu viele Webhooks',
    detail: 'Die Organisation hat so viele Webhooks wie erlaubt. Löschen Sie zuerst einen.',
  },
  'role-closed': {
    title: 'Stelle ist geschlossen',
    detail: 'Geschlossene Stellen nehmen keine Bewerbungen an. Öffnen Sie zuerst die Stelle.',
  },
  'role-not-found': {
    title: 'Stelle nicht gefunden',
    detail: 'Die Organisation hat keine solche Stelle.',
  },
  'application-not-in-role': {
    title: 'Bewerbung gehört nicht zu dieser Stelle',
    detail: 'Die Bewerbung gehört zu einer anderen Stelle oder hat keinen Score.',
  },
  'one-file': {
    title: 'Eine Datei erforderlich',
    detail: 'Senden Sie die Stellenbeschreibung als genau eine Datei.',
  },
  'roles-busy': {
    title: 'Zu viele Stellenbeschreibungen in Arbeit',
    detail:
      'Zu viele Stellenbeschreibungen Ihrer Organisation werden gerade gelesen. Versuchen Sie es in wenigen Sekunden erneut.',
  },
  'role-too-many-requirements': {
    title: 'Zu viele Anforderungen',
    detail:
      'Der Text enthält mehr Anforderungen, als eine Stelle haben kann. Senden Sie nur den Teil, der die Stelle beschreibt.',
  },
  'role-too-long': {
    title: 'Zu viele Zeilen',
    detail: 'Der Text hat mehr Zeilen als erlaubt. Senden Sie nur den Teil, der die Stelle beschreibt.',
  },
  'role-out-of-memory': {
    title: 'Zu wenig Arbeitsspeicher',
    detail:
      'Der Text benötigt zu viel Arbeitsspeicher. Senden Sie nur den Teil, der die Stelle beschreibt, als reinen Text.',
  },
  'role-timed-out': {
    title: 'Text braucht zu lange',
    detail:
      'Das Lesen des Textes dauert zu lange. Senden Sie nur den Teil, der die Stelle beschreibt, als reinen Text.',
  },
  'role-nested-too-deep': {
    title: 'HTML zu tief verschachtelt',
    detail: 'Das HTML ist zu tief verschachtelt. Senden Sie den Text der Seite.',
  },
  'role-unreadable': {
    title: 'Text nicht lesbar',
    detail:
      'Aus dem Text ließen sich keine Anforderungen lesen. Senden Sie nur den Teil, der die Stelle beschreibt, als reinen Text.',
  },
  'role-page-empty': {
    title: 'Leere Stellenbeschreibung',
    detail: 'Die Stellenbeschreibung enthält keinen Text. Fügen Sie sie ein, oder beginnen Sie mit einer Vorlage.',
  },
  'role-title-only': {
    title: 'Nur eine Stellenbezeichnung',
    detail: 'Ergänzen Sie, was die Stelle verlangt, eine Anforderung je Zeile, oder beginnen Sie mit einer Vorlage.',
  },
  'role-without-title': {
    title: 'Keine Stellenbezeichnung gefunden',
    detail: 'Die Stellenbeschreibung nennt keine Stellenbezeichnung. Geben Sie eine an.',
  },
  'role-without-requirements': {
    title: 'Keine Anforderungen gefunden',
    detail: 'Der Text enthält nichts, was sich bewerten lässt. Senden Sie einen Text mit Anforderungen.',
  },
  'duplicate-criterion-id': {
    title: 'Doppelte Kennung einer Anforderung',
    detail: 'Zwei Anforderungen haben dieselbe Kennung. Geben Sie jeder Anforderung eine eigene.',
  },
  'last-member': {
    title: 'Letztes Mitglied',
    detail:
      'Eine vertrauliche Stelle benötigt mindestens ein Mitglied, das sich anmelden kann. Fügen Sie zuerst ein anderes hinzu.',
  },
  'not-a-member': {
    title: 'Kein Mitglied der Stelle',
    detail: 'Nur ein Mitglied der Stelle kann sie vertraulich machen. Fügen Sie sich zuerst als Mitglied hinzu.',
  },
  'no-rescoring': {
    title: 'Keine Neubewertung',
    detail: 'Es gibt keine Neubewertung dieser Stelle, oder keine wird vorbereitet. Starten Sie eine.',
  },
  'skill-unknown': {
    title: 'Kenntnis nicht gefunden',
    detail: 'Das ist weder eine mitgelieferte noch eine eigene Kenntnis.',
  },
  'skills-invalid': {
    title: 'Eigene Kenntnisse ungültig',
    detail: 'Die Liste widerspricht sich oder den mitgelieferten Kenntnissen. Korrigieren Sie die genannten Einträge.',
  },
  'skills-changed': {
    title: 'Eigene Kenntnisse wurden geändert',
    detail:
      'Inzwischen wurde eine andere Version gespeichert. Laden Sie die aktuelle Version und wiederholen Sie die Änderung.',
  },
  'related-words-opted-out': {
    title: 'Verwandte Wörter sind ausgeschaltet',
    detail:
      'Ihre Organisation lässt keine verwandten Wörter aus ihren Lebensläufen berechnen. Schalten Sie das zuerst ein.',
  },
  'related-words-too-few': {
    title: 'Zu wenige Lebensläufe',
    detail:
      'Für verwandte Wörter sind mindestens 500 Lebensläufe nötig. Fügen Sie Kandidaten hinzu und starten Sie erneut.',
  },
  'related-words-running': {
    title: 'Die Berechnung läuft schon',
    detail: 'Es läuft immer nur eine Berechnung. Warten Sie auf ihr Ende, oder brechen Sie sie ab.',
  },
  'related-words-not-running': {
    title: 'Keine Berechnung läuft',
    detail: 'Die Berechnung ist beendet, oder es wurde keine gestartet.',
  },
  'related-words-inactive': {
    title: 'Die verwandten Wörter sind nicht aktiv',
    detail:
      'Diese Neubewertung zeigt verwandte Wörter, die nicht aktiv sind. Ein Administrator aktiviert sie für alle Stellen.',
  },
  'weights-invalid': {
    title: 'Gewichtung ungültig',
    detail:
      'Die Gewichtung ergibt nicht 100 Punkte oder passt nicht zu den Anforderungen der Stelle. Korrigieren Sie die genannten Einträge.',
  },
  'weights-of-other-version': {
    title: 'Gewichtung einer anderen Version',
    detail:
      'Diese Gewichtung gehört zu einer anderen Version der Stelle. Passen Sie sie an, oder aktivieren Sie sie. Dann werden zuerst alle Bewerbungen neu bewertet.',
  },
  'draft-changed': {
    title: 'Entwurf wurde geändert',
    detail: 'Der Entwurf wurde inzwischen geändert. Laden Sie ihn neu und wiederholen Sie die Änderung.',
  },
  'too-many-drafts': {
    title: 'Zu viele Entwürfe',
    detail:
      'Sie haben so viele Entwürfe neuer Stellen wie erlaubt. Legen Sie eine Stelle an, oder verwerfen Sie einen Entwurf.',
  },
  'draft-outdated': {
    title: 'Entwurf ist veraltet',
    detail: 'Der Entwurf gehört zu einer früheren Version der Stelle. Passen Sie ihn an und speichern Sie ihn dann.',
  },
  'pool-too-large': {
    title: 'Zu viele Bewerbungen',
    detail: 'Die Stelle hat mehr Bewerbungen, als sich auf einmal laden lassen.',
  },
  'too-many-to-sort': {
    title: 'Zu viele Bewerbungen zum Sortieren',
    detail:
      'Die Liste ist für diese Sortierung zu lang. Sortieren Sie nach Rang, Score oder Eingang, oder filtern Sie die Liste.',
  },
  'too-many-rows': {
    title: 'Zu viele Zeilen für den Export',
    detail: 'Der Export wäre zu lang. Filtern Sie nach Gruppe, Score, Kenntnis oder Zertifikat.',
  },
  'view-changed': {
    title: 'Ansicht wurde geändert',
    detail: 'Die gespeicherte Ansicht wurde inzwischen geändert. Laden Sie sie neu und wiederholen Sie die Änderung.',
  },
  'too-many-views': {
    title: 'Zu viele Ansichten',
    detail: 'Sie haben so viele Ansichten gespeichert wie erlaubt. Löschen Sie zuerst eine.',
  },
  'decision-not-current': {
    title: 'Entscheidung nicht mehr aktuell',
    detail: 'Die Entscheidung wurde zurückgenommen oder ersetzt. Laden Sie die Ansicht neu.',
  },
  'mode-unchanged': {
    title: 'Bereits so eingestellt',
    detail: 'Die Bewerbung wird bereits auf diese Weise bewertet.',
  },
  superseded: {
    title: 'Durch andere Bewerbung ersetzt',
    detail: 'Die Person hat sich mehrmals auf diese Stelle beworben. Es zählt eine andere Bewerbung.',
  },
  withdrawn: {
    title: 'Bewerbung zurückgezogen',
    detail: 'Die Bewerbung wurde im ATS zurückgezogen.',
  },
  'not-scored': {
    title: 'Bewerbung ohne Score',
    detail: 'Menschen bewerten diese Bewerbung ohne Score, daher gibt es kein Ergebnis zu überschreiben.',
  },
  'no-score': {
    title: 'Kein Score',
    detail: 'Die Bewerbung hat noch keinen Score, oder Menschen bewerten sie ohne Score.',
  },
  'reports-busy': {
    title: 'Zu viele Berichte in Arbeit',
    detail:
      'Zu viele Berichte und Briefe Ihrer Organisation werden gerade erstellt. Versuchen Sie es in wenigen Sekunden erneut.',
  },
  'link-not-valid': {
    title: 'Link ungültig',
    detail: 'Der Link ist unvollständig, oder seine Daten gibt es nicht mehr. Lassen Sie sich einen neuen senden.',
  },
  'link-expired': {
    title: 'Link abgelaufen',
    detail: 'Die Gültigkeit dieses Links ist abgelaufen. Lassen Sie sich einen neuen senden.',
  },
  'link-revoked': {
    title: 'Link widerrufen',
    detail: 'Der Link wurde widerrufen. Lassen Sie sich einen neuen senden.',
  },
};
