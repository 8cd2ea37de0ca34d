#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString key; ///< context, source and comment
    QString type;
    QStringList texts;
};

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    QString source;
    QString comment;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            if (xml.name() == u"name")
                context = xml.readElementText();
            else if (xml.name() == u"message")
                source = comment = QString();
            else if (xml.name() == u"source")
                source = xml.readElementText();
            else if (xml.name() == u"comment")
                comment = xml.readElementText();
            else if (xml.name() == u"translation") {
                message = {};
                message.type = xml.attributes().value(u"type"_s).toString();
                // Plural forms are elements of their own.
                QString own;
                while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"translation") && !xml.atEnd()) {
                    if (xml.isStartElement() && xml.name() == u"numerusform")
                        message.texts << xml.readElementText();
                    else if (xml.isCharacters())
                        own += xml.text();
                }
                if (message.texts.isEmpty())
                    message.texts << own;
            }
        } else if (xml.isEndElement() && xml.name() == u"message") {
            message.key = context + u" | "_s + source + (comment.isEmpty() ? QString() : u" | "_s + comment);
            messages << message;
        }
    }
    return messages;
}

QSet<QString> keysOf(const QList<Message> &messages)
{
    QSet<QString> keys;
    for (const Message &message : messages)
        keys.insert(message.key);
    return keys;
}

} // namespace

/// What is written in the sources is what the translations hold, and all of it is translated.
class TestTranslations : public QObject
{
    Q_OBJECT

private:
    const QDir root{QStringLiteral(CLOUDSTEPS_SOURCE_DIR)};

    QString tsFile(const QString &language, const QString &name) const { return root.filePath(u"translations/%1/%2.ts"_s.arg(language, name)); }

    /// Folders whose sources may hold texts, by the name of their .ts file.
    QStringList folders() const
    {
        QStringList names = QDir(root.filePath(u"wizard"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return names << u"app"_s;
    }

private slots:
    void nothingIsUnfinished_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
            for (const QString &name : QDir(root.filePath(u"translations/"_s + language)).entryList({u"*.ts"_s}))
                QTest::newRow(qPrintable(language + u'/' + name)) << root.filePath(u"translations/%1/%2"_s.arg(language, name));
        }
    }
    void nothingIsUnfinished()
    {
        QFETCH(QString, path);
        for (const Message &message : messagesOf(path)) {
            QVERIFY2(message.type.isEmpty(), qPrintable(message.type + u": "_s + message.key));
            for (const QString &text : message.texts)
                QVERIFY2(!text.trimmed().isEmpty(), qPrintable(message.key));
        }
    }

    void everyTextOfTheSourcesIsThere_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &name : folders())
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyTextOfTheSourcesIsThere()
    {
        QFETCH(QString, folder);
        if (!QFile::exists(QStringLiteral(LUPDATE)))
            QSKIP("lupdate is not installed");
        QTemporaryDir scratch;
        const QString source = root.filePath(folder == u"app" ? folder : u"wizard/"_s + folder);
        for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
            const QString fresh = scratch.filePath(language + u".ts"_s);
            QStringList arguments{u"-silent"_s, u"-locations"_s, u"none"_s, u"-source-language"_s, u"en"_s, u"-target-language"_s, language, u"-I"_s, root.path()};
            if (language == u"en") // English needs its plurals alone
                arguments << u"-pluralonly"_s;
            QProcess lupdate;
            lupdate.start(QStringLiteral(LUPDATE), arguments + QStringList{source, u"-ts"_s, fresh});
            QVERIFY(lupdate.waitForFinished());
            QCOMPARE(lupdate.exitCode(), 0);
            const QSet<QString> wanted = keysOf(messagesOf(fresh));
            const QSet<QString> kept = keysOf(messagesOf(tsFile(language, folder)));
            QVERIFY2((wanted - kept).isEmpty(), qPrintable(u"not in the translations: "_s + QStringList((wanted - kept).values()).join(u'\n')));
            QVERIFY2((kept - wanted).isEmpty(), qPrintable(u"no longer in the sources: "_s + QStringList((kept - wanted).values()).join(u'\n')));
        }
    }

    void translationsLoseNoPlace()
    {
        static const QRegularExpression place(u"%[1-9n]"_s);
        const auto placesOf = [](const QString &text) {
            QStringList places;
            for (auto it = place.globalMatch(text); it.hasNext();)
                places << it.next().captured();
            places.sort();
            places.removeDuplicates();
            return places;
        };
        for (const QString &name : folders()) {
            for (const Message &message : messagesOf(tsFile(u"zh_CN"_s, name))) {
                const QString source = message.key.section(u" | "_s, 1, 1);
                for (const QString &text : message.texts) {
                    // A translation may say more than its source (the engine's name, say); it must not say less.
                    for (const QString &wanted : placesOf(source))
                        QVERIFY2(placesOf(text).contains(wanted), qPrintable(message.key + u" -> "_s + text));
                }
            }
        }
    }
    void theCheckerItselfReadsPluralsAndStates()
    {
        QTemporaryDir scratch;
        QFile file(scratch.filePath(u"sample.ts"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<TS><context><name>C</name>"
                   "<message><source>a</source><translation type=\"unfinished\"></translation></message>"
                   "<message numerus=\"yes\"><source>%n b</source><comment>x</comment><translation><numerusform>%n one</numerusform><numerusform></numerusform></translation></message>"
                   "</context></TS>");
        file.close();
        const QList<Message> messages = messagesOf(file.fileName());
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages[0].type, u"unfinished"_s);
        QCOMPARE(messages[1].key, u"C | %n b | x"_s);
        QCOMPARE(messages[1].texts, QStringList({u"%n one"_s, QString()}));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
