#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// Two types of one name in one namespace compile and link, and then destroy each other's objects: the linker keeps one destructor.
class tst_Names : public QObject
{
    Q_OBJECT

private slots:
    void everyTypeHasANameOfItsOwn();
};

void tst_Names::everyTypeHasANameOfItsOwn()
{
    static const QRegularExpression opening(QStringLiteral("^namespace (\\w+(?:::\\w+)*)"));
    static const QRegularExpression definition(QStringLiteral("^(?:struct|class|enum class|enum)\\s+(\\w+)\\b(?!::)[^;]*$"));
    QMap<QString, QStringList> places;
    for (const QString &top : {QStringLiteral("app"), QStringLiteral("wizard"), QStringLiteral("cloudapi")}) {
        QDirIterator it(QStringLiteral(CLOUDSTEPS_SOURCE_DIR "/") + top, {QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QString space;
            for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
                if (const auto match = opening.match(line); match.hasMatch())
                    space = match.captured(1);
                else if (const auto type = definition.match(line); type.hasMatch())
                    places[space + QStringLiteral("::") + type.captured(1)] << file.fileName();
            }
        }
    }
    QVERIFY(places.size() > 100);
    for (auto place = places.cbegin(); place != places.cend(); ++place)
        QVERIFY2(place->size() == 1, qPrintable(place.key() + QStringLiteral(": ") + place->join(QStringLiteral(", "))));
}

QTEST_APPLESS_MAIN(tst_Names)
#include "tst_names.moc"
