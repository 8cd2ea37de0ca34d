#include "tests/pages/pagefixture.h"
#include "tests/pages/visible.h"
#include "wizard/pages/components/advicerow.h"
#include "wizard/pages/components/section.h"
#include "wizard/topology/edits.h"

#include <QFile>
#include <QFileDialog>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;

/// The load balancer page: listeners of every protocol with all they have, certificates, zones, shares.
class tst_BalancerPage : public QObject
{
    Q_OBJECT

private slots:
    void aFieldEditsTheTopology_data();
    void aFieldEditsTheTopology();
    void fieldsAreThoseOfTheProtocol_data();
    void fieldsAreThoseOfTheProtocol();
    void whatRedirectsAsksNoServer();
    void anHttpsListenerAsksForItsCertificate();
    void aFileSaysWhatItIs_data();
    void aFileSaysWhatItIs();
    void aFileIsChosenInTheDialog();
    void whatStandsInAKeyFileStaysThere();
    void aCertificateComesAndGoes();
    void listenersOfOneKeyAreStood();
    void sharesFollowTheSchedulers_data();
    void sharesFollowTheSchedulers();
    void findingsStandAtTheirFields_data();
    void findingsStandAtTheirFields();
    void nothingIsCutOffWithEverythingOpen_data();
    void nothingIsCutOffWithEverythingOpen();
    void everyControlHasAName_data();
    void everyControlHasAName();
    void whatIsBeingMadeIsReadOnly();

private:
    static void eachLook();
    static void openAll(OpenWindow &open);
};

namespace {

/// One listener of each protocol, a certificate, and zones.
Topology fullBalancer(Topology topology)
{
    Balancer &balancer = *topology.balancer;
    balancer.certificates = {{u"site"_s, u"shop-cert"_s, u"~/shop.pem"_s, u"~/shop.key"_s, {}}};
    balancer.listeners = {balancer.listeners.constFirst()};
    const auto add = [&](const QString &key, ListenerProtocol protocol, int port) -> Listener & {
        Listener listener = balancer.listeners.constFirst();
        listener.key = key;
        listener.protocol = protocol;
        listener.port = port;
        listener.healthCheck.type.clear();
        balancer.listeners.append(listener);
        return balancer.listeners.last();
    };
    add(u"https"_s, ListenerProtocol::Https, 443).certificate = u"site"_s;
    add(u"tcp"_s, ListenerProtocol::Tcp, 22).healthCheck.type = u"tcp"_s;
    add(u"udp"_s, ListenerProtocol::Udp, 53);
    balancer.masterZone = u"cn-hangzhou-h"_s;
    balancer.slaveZone = u"cn-hangzhou-i"_s;
    return topology;
}

void fill(OpenWindow &open)
{
    open.draft().edit({}, [] { return u"all"_s; }, [](Topology &topology) { topology = fullBalancer(topology); });
    open.draft().settle();
    open.show(Kind::Balancer);
}

bool isShown(OpenWindow &open, const QString &name)
{
    const QWidget *widget = open.find(name);
    return widget && widget->isVisibleTo(&open.window);
}

QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0)
        qFatal("no file");
    return file.fileName();
}

QByteArray pem(const QByteArray &label)
{
    return "-----BEGIN " + label + "-----\nAAAA\n-----END " + label + "-----\n";
}

} // namespace

void tst_BalancerPage::openAll(OpenWindow &open)
{
    for (Section *section : open.window.currentPage()->findChildren<Section *>())
        section->setOpen(true);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

void tst_BalancerPage::aFieldEditsTheTopology_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("entered");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const QString &field, const QString &entered, const QJsonValue &value, const QString &path = {}) {
        const QString whole = u"balancer."_s + field;
        QTest::newRow(name) << whole << entered << (path.isEmpty() ? whole : u"balancer."_s + path) << value;
    };
    const QJsonValue gone(QJsonValue::Undefined);
    row("a listener becomes UDP", u"listeners.http.protocol"_s, u"udp"_s, u"udp"_s);
    row("a listener becomes TCP", u"listeners.https.protocol"_s, u"tcp"_s, u"tcp"_s);
    row("a TCP listener becomes HTTPS", u"listeners.tcp.protocol"_s, u"https"_s, u"https"_s);
    row("another port", u"listeners.udp.port"_s, u"5353"_s, 5353);
    row("TCP connections go by client", u"listeners.tcp.scheduler"_s, u"sch"_s, u"sch"_s);
    row("UDP packets go by connection", u"listeners.udp.scheduler"_s, u"tch"_s, u"tch"_s);
    row("HTTP goes on to HTTPS", u"listeners.http.redirectTo"_s, u"443"_s, 443);
    row("sessions by a cookie of its own", u"listeners.http.stickySession"_s, u"insert"_s, u"insert"_s, u"listeners.http.stickySession.mode"_s);
    row("sessions by the servers' cookie", u"listeners.https.stickySession"_s, u"server"_s, u"server"_s, u"listeners.https.stickySession.mode"_s);
    row("TCP clients stay at their server", u"listeners.tcp.persistenceSeconds"_s, u"600"_s, 600);
    row("TCP is checked over HTTP", u"listeners.tcp.healthCheck.type"_s, u"http"_s, u"http"_s);
    row("checks ask by HEAD", u"listeners.http.healthCheck.method"_s, u"head"_s, u"head"_s);
    row("checks ask for a path", u"listeners.https.healthCheck.uri"_s, u"/health"_s, u"/health"_s);
    row("checks ask for a host", u"listeners.http.healthCheck.domain"_s, u"shop.example.com"_s, u"shop.example.com"_s);
    row("checks take 5xx", u"listeners.https.healthCheck.codes.http_5xx"_s, u"true"_s, QJsonArray{u"http_2xx"_s, u"http_3xx"_s, u"http_5xx"_s},
        u"listeners.https.healthCheck.codes"_s);
    row("checks go to another port", u"listeners.tcp.healthCheck.port"_s, u"8081"_s, 8081);
    row("checks come more rarely", u"listeners.udp.healthCheck.intervalSeconds"_s, u"20"_s, 20);
    row("checks wait longer", u"listeners.udp.healthCheck.timeoutSeconds"_s, u"30"_s, 30);
    row("more good answers are asked", u"listeners.tcp.healthCheck.rise"_s, u"7"_s, 7);
    row("more bad answers are stood", u"listeners.tcp.healthCheck.fall"_s, u"8"_s, 8);
    row("UDP checks say something", u"listeners.udp.healthCheck.request"_s, u"ping"_s, u"ping"_s);
    row("UDP checks hear something", u"listeners.udp.healthCheck.expected"_s, u"pong"_s, u"pong"_s);
    row("no check", u"listeners.udp.healthCheck.on"_s, u"false"_s, false);
    row("a certificate's name", u"certificates.site.name"_s, u"blog"_s, u"blog"_s);
    row("a certificate's file", u"certificates.site.certificateFile"_s, u"/etc/blog.pem"_s, u"/etc/blog.pem"_s);
    row("a private key's file", u"certificates.site.keyFile"_s, u"/etc/blog.key"_s, u"/etc/blog.key"_s);
    row("a certificate that is there", u"certificates.site.id"_s, u"123_abc"_s, u"123_abc"_s);
    row("another primary zone", u"masterZone"_s, u"cn-hangzhou-k"_s, u"cn-hangzhou-k"_s);
    row("another standby zone", u"slaveZone"_s, u"cn-hangzhou-k"_s, u"cn-hangzhou-k"_s);
    row("the standby becomes the primary", u"masterZone"_s, u"cn-hangzhou-i"_s, u"cn-hangzhou-h"_s, u"slaveZone"_s);
    row("zones left to the cloud", u"masterZone"_s, QString(), gone, u"slaveZone"_s);
    row("protected", u"deletionProtection"_s, u"true"_s, true);
}

void tst_BalancerPage::aFieldEditsTheTopology()
{
    QFETCH(QString, field);
    QFETCH(QString, entered);
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    OpenWindow open(u"tutorial"_s);
    fill(open);
    openAll(open);
    const Topology before = open.draft().topology();
    QVERIFY2(isShown(open, field), qPrintable(field));
    QVERIFY(valueAt(before, path) != value);
    QVERIFY2(open.enter(field, entered), qPrintable(field));
    QCOMPARE(valueAt(open.draft().topology(), path), value);
    // Undo is worded by the field, under the name that its listener or certificate has now.
    const QString named = open.draft().texts().field(field, open.draft().topology());
    QVERIFY2(open.draft().undoText().contains(named), qPrintable(open.draft().undoText() + u" / "_s + named));
    open.draft().undoStack().undo();
    QCOMPARE(toJson(open.draft().topology()), toJson(before));
}

void tst_BalancerPage::fieldsAreThoseOfTheProtocol_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QStringList>("shown");
    const QStringList web{u"stickySession"_s, u"healthCheck.uri"_s, u"healthCheck.method"_s, u"healthCheck.domain"_s, u"healthCheck.codes.http_2xx"_s, u"healthCheck.type"_s};
    QTest::newRow("HTTP can redirect and stick") << u"http"_s << web + QStringList{u"redirectTo"_s};
    QTest::newRow("HTTPS has a certificate") << u"https"_s << web + QStringList{u"certificate"_s};
    QTest::newRow("TCP keeps clients by their address") << u"tcp"_s << QStringList{u"persistenceSeconds"_s, u"healthCheck.type"_s};
    QTest::newRow("UDP checks by words") << u"udp"_s << QStringList{u"healthCheck.request"_s, u"healthCheck.expected"_s};
}

void tst_BalancerPage::fieldsAreThoseOfTheProtocol()
{
    QFETCH(QString, protocol);
    QFETCH(QStringList, shown);
    OpenWindow open(u"tutorial"_s);
    fill(open);
    openAll(open);
    for (const QString &field : {u"redirectTo"_s, u"certificate"_s, u"stickySession"_s, u"persistenceSeconds"_s, u"healthCheck.type"_s, u"healthCheck.uri"_s, u"healthCheck.method"_s,
                                 u"healthCheck.domain"_s, u"healthCheck.codes.http_2xx"_s, u"healthCheck.request"_s, u"healthCheck.expected"_s}) {
        const QString name = u"balancer.listeners."_s + protocol + u'.' + field;
        QVERIFY2(isShown(open, name) == shown.contains(field), qPrintable(name));
    }
    for (const QString &field : {u"port"_s, u"backendPort"_s, u"scheduler"_s, u"healthCheck.on"_s, u"healthCheck.port"_s, u"healthCheck.rise"_s})
        QVERIFY(isShown(open, u"balancer.listeners."_s + protocol + u'.' + field));
}

void tst_BalancerPage::whatRedirectsAsksNoServer()
{
    OpenWindow open(u"tutorial"_s);
    fill(open);
    openAll(open);
    QVERIFY(open.enter(u"balancer.listeners.http.redirectTo"_s, u"443"_s));
    QVERIFY(!isShown(open, u"balancer.listeners.http.stickySession"_s));
    QVERIFY(!isShown(open, u"balancer.listeners.http.healthCheck.uri"_s));
    QVERIFY(!open.find(u"balancer.listeners.http.backendPort"_s)->isEnabled());
    QVERIFY(open.find(u"balancer.listeners.http.port"_s)->isEnabled());
    // The HTTPS listener moves, and the redirection goes with it.
    QVERIFY(open.enter(u"balancer.listeners.https.port"_s, u"8443"_s));
    QCOMPARE(open.draft().topology().balancer->listeners.constFirst().redirectTo, 8443);
    QVERIFY(open.enter(u"balancer.listeners.http.redirectTo"_s, u"0"_s));
    QVERIFY(open.find(u"balancer.listeners.http.backendPort"_s)->isEnabled());
}

void tst_BalancerPage::anHttpsListenerAsksForItsCertificate()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Balancer);
    QVERIFY(!isShown(open, u"balancer.certificates.section"_s));
    QVERIFY(open.enter(u"balancer.listeners.http.protocol"_s, u"https"_s));
    QCOMPARE(open.draft().topology().balancer->listeners.constFirst().port, 443);
    // What is missing is in sight, with its finding.
    QVERIFY(isShown(open, u"balancer.listeners.http.certificate"_s));
    QVERIFY(open.find<AdviceRow>(u"advice:slb.https-certificate:balancer.listeners.http.certificate"_s));
    QVERIFY(open.draft().blocked(Kind::Balancer));
    QVERIFY(open.click(u"balancer.listeners.http.certificate.add"_s));
    QCOMPARE(open.draft().topology().balancer->certificates.size(), 1);
    QCOMPARE(open.draft().topology().balancer->listeners.constFirst().certificate, u"site"_s);
    QVERIFY(isShown(open, u"balancer.certificates.site.certificateFile"_s));
    QVERIFY(open.enter(u"balancer.certificates.site.certificateFile"_s, u"~/shop.pem"_s));
    QVERIFY(open.enter(u"balancer.certificates.site.keyFile"_s, u"~/shop.key"_s));
    QVERIFY(!open.draft().blocked(Kind::Balancer));
    // One that the account has needs no files.
    QVERIFY(open.enter(u"balancer.certificates.site.id"_s, u"123"_s));
    QVERIFY(!isShown(open, u"balancer.certificates.site.certificateFile"_s));
    QVERIFY(!isShown(open, u"balancer.certificates.site.keyFile"_s));
}

void tst_BalancerPage::aFileSaysWhatItIs_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    const QString certificate = u"certificateFile"_s;
    const QString key = u"keyFile"_s;
    QTest::newRow("a certificate") << certificate << pem("CERTIFICATE") << u"1 certificate in PEM format."_s;
    QTest::newRow("a chain of two") << certificate << pem("CERTIFICATE") + pem("CERTIFICATE") << u"2 certificates in PEM format."_s;
    QTest::newRow("a key where a certificate belongs") << certificate << pem("PRIVATE KEY") << u"There is no certificate in PEM format in this file."_s;
    QTest::newRow("a private key") << key << pem("PRIVATE KEY") << u"A private key in PEM format. The project holds the path alone."_s;
    QTest::newRow("an RSA private key") << key << pem("RSA PRIVATE KEY") << u"A private key in PEM format. The project holds the path alone."_s;
    QTest::newRow("a key with a passphrase") << key << pem("ENCRYPTED PRIVATE KEY")
                                             << u"This key has a passphrase. The cloud takes it without one only: save it again in that form."_s;
    QTest::newRow("something else") << key << QByteArray("hello") << u"There is no private key in PEM format in this file."_s;
    QTest::newRow("no file") << key << QByteArray() << u"There is no file here that can be read."_s;
}

void tst_BalancerPage::aFileSaysWhatItIs()
{
    QFETCH(QString, field);
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    QTemporaryDir folder;
    const QString path = content.isEmpty() ? folder.filePath(u"nothing"_s) : writeFile(folder, u"file.pem"_s, content);
    OpenWindow open(u"tutorial"_s);
    fill(open);
    QVERIFY(open.enter(u"balancer.certificates.site."_s + field, path));
    QVERIFY2(visibleWords(open.window).contains(words), qPrintable(visibleWords(open.window).join(u'\n')));
}

void tst_BalancerPage::aFileIsChosenInTheDialog()
{
    QTemporaryDir folder;
    const QString path = writeFile(folder, u"shop.pem"_s, pem("CERTIFICATE"));
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    OpenWindow open(u"tutorial"_s);
    fill(open);
    QTimer::singleShot(0, &open.window, [&] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QCOMPARE(dialog->windowTitle(), u"Choose the certificate's file"_s);
        dialog->setDirectory(folder.path());
        dialog->selectFile(path);
        static_cast<QDialog *>(dialog)->accept();
    });
    QVERIFY(open.click(u"balancer.certificates.site.certificateFile.choose"_s));
    QCOMPARE(open.draft().topology().balancer->certificates.constFirst().certificateFile, path);
    QCOMPARE(open.find<QLineEdit>(u"balancer.certificates.site.certificateFile"_s)->text(), path);
    open.draft().undoStack().undo();
    QCOMPARE(open.draft().topology().balancer->certificates.constFirst().certificateFile, u"~/shop.pem"_s);
}

void tst_BalancerPage::whatStandsInAKeyFileStaysThere()
{
    QTemporaryDir folder;
    const QString path = writeFile(folder, u"shop.key"_s, "-----BEGIN PRIVATE KEY-----\nTheSecretItself\n-----END PRIVATE KEY-----\n");
    OpenWindow open(u"tutorial"_s);
    fill(open);
    QVERIFY(open.enter(u"balancer.certificates.site.keyFile"_s, path));
    QVERIFY(toJson(open.draft().topology()).contains(path.toUtf8()));
    QVERIFY(!toJson(open.draft().topology()).contains("TheSecretItself"));
    QVERIFY(open.host.store.secrets.isEmpty());
    for (const QString &words : visibleWords(open.window))
        QVERIFY(!words.contains(u"TheSecretItself"_s));
}

void tst_BalancerPage::aCertificateComesAndGoes()
{
    OpenWindow open(u"tutorial"_s);
    fill(open);
    const Topology before = open.draft().topology();
    QVERIFY(open.click(u"balancer.certificates.add"_s));
    QCOMPARE(open.draft().topology().balancer->certificates.size(), 2);
    QVERIFY(isShown(open, u"balancer.certificates.site2.name"_s));
    QVERIFY(open.click(u"balancer.certificates.site2.remove"_s));
    QCOMPARE(open.draft().topology(), before);
    // One that a listener names leaves it to the user what to use instead.
    QVERIFY(open.click(u"balancer.certificates.site.remove"_s));
    QCOMPARE(open.find<QComboBox>(u"balancer.listeners.https.certificate"_s)->currentText(), u"site, gone"_s);
    QVERIFY(open.draft().blocked(Kind::Balancer));
    open.draft().undoStack().undo();
    QCOMPARE(open.find<QComboBox>(u"balancer.listeners.https.certificate"_s)->currentText(), u"shop-cert"_s);
}

/// A file from elsewhere may hold them; the finding says so.
void tst_BalancerPage::listenersOfOneKeyAreStood()
{
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Balancer);
    open.draft().edit({}, [] { return u"twice"_s; }, [](Topology &topology) {
        QList<Listener> &listeners = topology.balancer->listeners;
        Listener other = listeners.constFirst();
        other.key = u"other"_s;
        listeners = {listeners.constFirst(), listeners.constFirst(), other};
    });
    open.draft().settle();
    QCoreApplication::processEvents();
    QVERIFY(isShown(open, u"balancer.listeners.other.port"_s));
    QVERIFY(open.draft().blocked(Kind::Balancer));
}

void tst_BalancerPage::sharesFollowTheSchedulers_data()
{
    QTest::addColumn<QString>("scheduler");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("fact");
    QTest::newRow("by weight") << u"wrr"_s << u"75%"_s << u"25%"_s << u"Weight 0 takes a server out"_s;
    QTest::newRow("in turn") << u"rr"_s << u"50%"_s << u"50%"_s << u"Round robin takes no notice of weights"_s;
}

void tst_BalancerPage::sharesFollowTheSchedulers()
{
    QFETCH(QString, scheduler);
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, fact);
    OpenWindow open(u"tutorial"_s);
    open.show(Kind::Balancer);
    QVERIFY(open.enter(u"balancer.backends.app-1.weight"_s, u"90"_s));
    QVERIFY(open.enter(u"balancer.backends.app-2.weight"_s, u"30"_s));
    for (const QString &key : keysOf(open.draft().topology().balancer->listeners))
        QVERIFY(open.enter(u"balancer.listeners."_s + key + u".scheduler"_s, scheduler));
    QCOMPARE(open.find<QLabel>(u"balancer.backends.app-1.share"_s)->text(), first);
    QCOMPARE(open.find<QLabel>(u"balancer.backends.app-2.share"_s)->text(), second);
    QVERIFY(visibleWords(open.window).contains(fact));
}

void tst_BalancerPage::findingsStandAtTheirFields_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("entered");
    QTest::addColumn<QString>("trouble");
    QTest::newRow("a path without slash") << u"balancer.listeners.http.healthCheck.uri"_s << u"health"_s << u"err"_s;
    QTest::newRow("a host with blanks") << u"balancer.listeners.http.healthCheck.domain"_s << u"my shop"_s << u"err"_s;
    QTest::newRow("words that UDP can't send") << u"balancer.listeners.udp.healthCheck.request"_s << u"a b"_s << u"err"_s;
    QTest::newRow("a name of one letter") << u"balancer.certificates.site.name"_s << u"1"_s << u"err"_s;
    QTest::newRow("no certificate file") << u"balancer.certificates.site.certificateFile"_s << QString() << u"err"_s;
    QTest::newRow("a port that is taken") << u"balancer.listeners.tcp.port"_s << u"443"_s << u"err"_s;
}

void tst_BalancerPage::findingsStandAtTheirFields()
{
    QFETCH(QString, field);
    QFETCH(QString, entered);
    QFETCH(QString, trouble);
    OpenWindow open(u"tutorial"_s);
    fill(open);
    openAll(open);
    QCOMPARE(open.find(field)->property("trouble").toString(), QString());
    QVERIFY(open.enter(field, entered));
    QWidget *input = open.find(field);
    QCOMPARE(input->property("trouble").toString(), trouble);
    AdviceRow *found = nullptr;
    for (AdviceRow *row : open.window.currentPage()->findChildren<AdviceRow *>()) {
        if (row->isVisibleTo(&open.window) && row->finding().subject == field)
            found = row;
    }
    QVERIFY(found);
    QVERIFY(found->mapTo(&open.window, QPoint(0, 0)).y() > input->mapTo(&open.window, QPoint(0, 0)).y());
}

void tst_BalancerPage::eachLook()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("textSize");
    for (const Language language : {Language::English, Language::Chinese}) {
        for (const QSize &size : {QSize(1280, 800), QSize(960, 640)}) {
            for (const QString &textSize : {u"10"_s, u"14"_s}) {
                QTest::addRow("%s, %dx%d, %s points", language == Language::English ? "English" : "Chinese", size.width(), size.height(), qPrintable(textSize))
                    << language << size << textSize;
            }
        }
    }
}

void tst_BalancerPage::nothingIsCutOffWithEverythingOpen_data()
{
    eachLook();
}

void tst_BalancerPage::nothingIsCutOffWithEverythingOpen()
{
    QFETCH(Language, language);
    QFETCH(QSize, size);
    QFETCH(QString, textSize);
    OpenWindow open(u"tutorial"_s, language, size, {{u"textSize"_s, textSize}});
    fill(open);
    for (const QString &sticky : {u"insert"_s, u"server"_s}) {
        openAll(open);
        QVERIFY(open.enter(u"balancer.listeners.http.stickySession"_s, sticky));
        openAll(open);
        const QWidget *column = open.window.currentPage()->parentWidget();
        QVERIFY2(column->width() <= column->parentWidget()->width(), qPrintable(u"page %1, room %2"_s.arg(column->width()).arg(column->parentWidget()->width())));
        const QStringList cut = cutOff(open.window);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }
}

void tst_BalancerPage::everyControlHasAName_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("English") << Language::English;
    QTest::newRow("Chinese") << Language::Chinese;
}

void tst_BalancerPage::everyControlHasAName()
{
    QFETCH(Language, language);
    OpenWindow open(u"tutorial"_s, language);
    fill(open);
    openAll(open);
    int controls = 0;
    QStringList nameless;
    for (const QWidget *widget : open.window.currentPage()->findChildren<QWidget *>()) {
        const bool control = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QSpinBox *>(widget)
                             || (qobject_cast<const QLineEdit *>(widget) && !qobject_cast<QAbstractSpinBox *>(widget->parentWidget()));
        if (!control || !widget->isVisibleTo(&open.window))
            continue;
        ++controls;
        if (widget->accessibleName().isEmpty() || widget->objectName().isEmpty())
            nameless << describedWidget(widget);
        else if (language == Language::Chinese && widget->accessibleName() == widget->objectName())
            nameless << describedWidget(widget);
    }
    QVERIFY(controls > 70);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void tst_BalancerPage::whatIsBeingMadeIsReadOnly()
{
    OpenWindow open(u"tutorial"_s);
    fill(open);
    open.draft().takeStatus(halfwayRun(open.draft().topology(), {Kind::Network, Kind::Servers}, Kind::Balancer));
    open.show(Kind::Balancer);
    QTRY_VERIFY(!isShown(open, u"balancer.listeners.add"_s));
    openAll(open);
    for (const QString &field : {u"masterZone"_s, u"slaveZone"_s, u"deletionProtection"_s, u"listeners.http.redirectTo"_s, u"listeners.https.certificate"_s,
                                 u"listeners.http.backendPort"_s, u"listeners.tcp.persistenceSeconds"_s, u"listeners.udp.healthCheck.port"_s})
        QVERIFY2(!open.find(u"balancer."_s + field)->isEnabled(), qPrintable(field));
    for (const QString &field : {u"certificates.site.name"_s, u"certificates.site.keyFile"_s, u"listeners.udp.healthCheck.request"_s})
        QVERIFY2(open.find<QLineEdit>(u"balancer."_s + field)->isReadOnly(), qPrintable(field));
    for (const QString &button : {u"certificates.add"_s, u"certificates.site.remove"_s, u"certificates.site.keyFile.choose"_s, u"listeners.https.certificate.add"_s})
        QVERIFY2(!isShown(open, u"balancer."_s + button), qPrintable(button));
}

QTEST_MAIN(tst_BalancerPage)
#include "tst_balancerpage.moc"
