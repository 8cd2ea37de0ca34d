#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

/// Reads every include line and holds it against the table of docs/architecture.md: arrows point down only.
class tst_Layers : public QObject
{
    Q_OBJECT

private slots:
    void everyFolderIsInTheTable();
    void includesFollowTheTable_data();
    void includesFollowTheTable();
    void theWordsOfTheTableExist();

private:
    QMap<QString, QStringList> m_table{
        {QStringLiteral("wizard/topology"), {}},
        {QStringLiteral("wizard/catalogue"), {}},
        {QStringLiteral("wizard/advice"), {QStringLiteral("wizard/topology"), QStringLiteral("wizard/catalogue")}},
        {QStringLiteral("wizard/journal"), {QStringLiteral("wizard/topology")}},
        {QStringLiteral("wizard/plan"), {QStringLiteral("wizard/topology"), QStringLiteral("wizard/journal")}},
        {QStringLiteral("wizard/texts"),
         {QStringLiteral("wizard/topology"), QStringLiteral("wizard/catalogue"), QStringLiteral("wizard/advice"),
          QStringLiteral("wizard/journal"), QStringLiteral("wizard/plan")}},
        {QStringLiteral("wizard/provision"),
         {QStringLiteral("wizard/topology"), QStringLiteral("wizard/catalogue"), QStringLiteral("wizard/advice"),
          QStringLiteral("wizard/journal"), QStringLiteral("wizard/plan"), QStringLiteral("wizard/texts"), QStringLiteral("cloudapi")}},
        {QStringLiteral("wizard/picture"),
         {QStringLiteral("wizard/topology"), QStringLiteral("wizard/catalogue"), QStringLiteral("wizard/advice"),
          QStringLiteral("wizard/journal"), QStringLiteral("wizard/plan"), QStringLiteral("wizard/texts")}},
        {QStringLiteral("wizard/report"),
         {QStringLiteral("wizard/topology"), QStringLiteral("wizard/catalogue"), QStringLiteral("wizard/advice"),
          QStringLiteral("wizard/journal"), QStringLiteral("wizard/plan"), QStringLiteral("wizard/texts"), QStringLiteral("wizard/picture")}},
        {QStringLiteral("wizard/pages"),
         {QStringLiteral("wizard/topology"), QStringLiteral("wizard/catalogue"), QStringLiteral("wizard/advice"),
          QStringLiteral("wizard/journal"), QStringLiteral("wizard/plan"), QStringLiteral("wizard/texts"), QStringLiteral("wizard/provision"),
          QStringLiteral("wizard/picture"), QStringLiteral("wizard/report")}},
        {QStringLiteral("cloudapi"), {}},
        {QStringLiteral("cloudapi/simulator"), {}},
        {QStringLiteral("app"), {QStringLiteral("*")}},
    };
};

namespace {

QString sourceDir()
{
    return QStringLiteral(CLOUDSTEPS_SOURCE_DIR);
}

QStringList sourcesIn(const QString &top)
{
    QStringList files;
    QDirIterator it(sourceDir() + u'/' + top, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files << QDir(sourceDir()).relativeFilePath(it.next());
    files.sort();
    return files;
}

QStringList allSources()
{
    return sourcesIn(QStringLiteral("wizard")) + sourcesIn(QStringLiteral("cloudapi")) + sourcesIn(QStringLiteral("app"));
}

/// The longest entry of the table that the file lies in.
QString folderOf(const QString &path, const QStringList &folders)
{
    QString best;
    for (const QString &folder : folders) {
        if (path.startsWith(folder + u'/') && folder.size() > best.size())
            best = folder;
    }
    return best;
}

} // namespace

void tst_Layers::everyFolderIsInTheTable()
{
    const QStringList files = allSources();
    QVERIFY(files.size() > 20);
    for (const QString &file : files)
        QVERIFY2(!folderOf(file, m_table.keys()).isEmpty(), qPrintable(file));
}

void tst_Layers::includesFollowTheTable_data()
{
    QTest::addColumn<QString>("folder");
    for (auto it = m_table.cbegin(); it != m_table.cend(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.key();
}

void tst_Layers::includesFollowTheTable()
{
    QFETCH(QString, folder);
    const QStringList folders = m_table.keys();
    const QStringList allowed = m_table.value(folder);
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s+[\"<]([^\">]+)[\">]"));
    QStringList offences;
    for (const QString &file : allSources()) {
        if (folderOf(file, folders) != folder)
            continue;
        QFile source(sourceDir() + u'/' + file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(source.readAll()).split(u'\n');
        for (const QString &line : lines) {
            const QRegularExpressionMatch match = include.match(line);
            if (!match.hasMatch())
                continue;
            const QString target = match.captured(1);
            if (target.startsWith(u"tests/") || target.startsWith(u"..")) {
                offences << file + QStringLiteral(": ") + target;
                continue;
            }
            const QString other = folderOf(target, folders);
            if (other.isEmpty() || other == folder || allowed.contains(other) || allowed.contains(QStringLiteral("*")))
                continue;
            offences << file + QStringLiteral(": ") + target;
        }
    }
    QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
}

void tst_Layers::theWordsOfTheTableExist()
{
    for (auto it = m_table.cbegin(); it != m_table.cend(); ++it)
        QVERIFY2(QDir(sourceDir() + u'/' + it.key()).exists(), qPrintable(it.key()));
}

QTEST_APPLESS_MAIN(tst_Layers)
#include "tst_layers.moc"
