#include "wizard/pages/listenereditor.h"

#include "wizard/pages/balancerfield.h"
#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/formgrid.h"
#include "wizard/pages/components/section.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"
#include "wizard/texts/names.h"
#include "wizard/topology/balanceredits.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

const QStringList &answerCodes()
{
    static const QStringList codes{u"http_2xx"_s, u"http_3xx"_s, u"http_4xx"_s, u"http_5xx"_s};
    return codes;
}

QString stickyWord(const Listener &listener)
{
    if (!listener.stickySession)
        return u"off"_s;
    return listener.stickySession->mode == StickyMode::Server ? u"server"_s : u"insert"_s;
}

void setSticky(Listener &listener, const QString &word)
{
    if (word == "off"_L1) {
        listener.stickySession.reset();
        return;
    }
    if (!listener.stickySession)
        listener.stickySession.emplace();
    listener.stickySession->mode = word == "server"_L1 ? StickyMode::Server : StickyMode::Insert;
    if (listener.stickySession->mode == StickyMode::Insert)
        listener.stickySession->cookie.clear();
}

} // namespace

ListenerEditor::ListenerEditor(Form &form, const QString &key, QWidget *parent)
    : QWidget(parent), m_form(form), m_ui(form.ui()), m_key(key), m_path(u"balancer.listeners."_s + key)
{
    setSpace(new QVBoxLayout(this), 0, 0, 0, 0, 0);
    buildOptions();
    buildHealthCheck();
}

Listener ListenerEditor::listener() const
{
    return ofListener(m_key, [](const Listener &item) { return item; })(m_ui.draft.topology());
}

QString ListenerEditor::name() const
{
    return listenerName(m_ui.draft.topology(), m_key);
}

void ListenerEditor::setHealthCheckOpen(bool open)
{
    m_health->setOpen(open);
}

void ListenerEditor::buildOptions()
{
    m_options = new Section(m_path + u".options.section"_s, m_form.wording(), m_ui.theme, [this] { return tr("Options of %1").arg(name()); }, this);
    m_optionGrid = new FormGrid(m_form);
    buildRedirection();
    buildCertificate();
    buildSessions();
    m_options->body()->addWidget(m_optionGrid);
    m_options->setOpen(false);
    layout()->addWidget(m_options);
}

void ListenerEditor::buildRedirection()
{
    auto *redirect = m_form.choice(m_path + u".redirectTo"_s, [this] { return redirections(); },
                                   ofListener(m_key, [](const Listener &l) { return QString::number(l.redirectTo); }),
                                   toListener(m_key, [](Listener &l, const QString &v) { l.redirectTo = v.toInt(); }));
    m_redirect = m_optionGrid->addRow([] { return tr("Requests go"); }, {redirect},
                                      [] { return tr("Sent on to HTTPS, browsers ask again there, and nothing reaches the servers from here. That takes an HTTPS listener."); },
                                      {m_path + u".redirectTo"_s});
}

QList<Option> ListenerEditor::redirections() const
{
    QList<Option> options{{u"0"_s, tr("To the servers"), true, {}}};
    const QString now = QString::number(listener().redirectTo);
    bool known = now == "0"_L1;
    for (const Listener &other : m_ui.draft.topology().balancer.value_or(Balancer()).listeners) {
        if (other.protocol != ListenerProtocol::Https)
            continue;
        options.append({QString::number(other.port), tr("On to HTTPS %1", "port").arg(other.port), true, {}});
        known = known || options.constLast().key == now;
    }
    if (!known)
        options.append({now, tr("To port %1, gone").arg(now), true, {}});
    return options;
}

void ListenerEditor::buildCertificate()
{
    auto *certificate = m_form.choice(m_path + u".certificate"_s, [this] { return certificates(); }, ofListener(m_key, [](const Listener &l) { return l.certificate; }),
                                      toListener(m_key, [](Listener &l, const QString &v) { l.certificate = v; }));
    m_addCertificate = new QPushButton(this);
    m_addCertificate->setObjectName(m_path + u".certificate.add"_s);
    m_addCertificate->setProperty("kind", u"quiet"_s);
    m_form.wording().add(m_addCertificate, [this] {
        m_addCertificate->setText(tr("Add certificate"));
        m_addCertificate->setAccessibleName(tr("Add certificate for %1").arg(name()));
        m_addCertificate->setIcon(m_ui.theme.icon(u"plus"_s, &Tokens::link));
    });
    connect(m_addCertificate, &QPushButton::clicked, this, [this] {
        m_ui.draft.edit({}, [] { return tr("Add certificate"); }, [key = m_key](Topology &topology) { addCertificateFor(topology, key); });
    });
    m_certificate = m_optionGrid->addRow([] { return tr("Certificate"); }, {certificate, m_addCertificate},
                                         [] { return tr("Of the site's domain. Its files are chosen under Certificates, below."); }, {m_path + u".certificate"_s});
}

QList<Option> ListenerEditor::certificates() const
{
    QList<Option> options;
    const QString now = listener().certificate;
    bool known = now.isEmpty();
    if (known)
        options.append({QString(), tr("None yet", "certificate"), true, {}});
    for (const Certificate &certificate : m_ui.draft.topology().balancer.value_or(Balancer()).certificates) {
        options.append({certificate.key, certificate.name, true, {}});
        known = known || certificate.key == now;
    }
    if (!known)
        options.append({now, tr("%1, gone", "a certificate").arg(now), true, {}});
    return options;
}

void ListenerEditor::buildSessions()
{
    const FieldPath path = m_path + u".stickySession"_s;
    auto *sticky = m_form.segments(path, [] {
        return QList<Option>{{u"off"_s, tr("Anywhere"), true, {}}, {u"insert"_s, tr("By its own cookie"), true, {}}, {u"server"_s, tr("By the servers' cookie"), true, {}}};
    }, ofListener(m_key, stickyWord), toListener(m_key, setSticky));
    m_sticky = m_optionGrid->addRow([] { return tr("A visitor goes"); }, {sticky},
                                    [] { return tr("Servers that keep sessions to themselves need the same visitor each time. The cookie tells the load balancer where that was."); }, {path});
    const auto seconds = [](const Listener &l) { return l.stickySession ? l.stickySession->seconds : StickySession().seconds; };
    auto *time = m_form.number(path + u".seconds"_s, 1, 86400, 60, ofListener(m_key, seconds), toListener(m_key, [](Listener &l, const int &v) {
        if (l.stickySession)
            l.stickySession->seconds = v;
    }));
    m_cookieTime = m_optionGrid->addRow([] { return tr("Cookie lives"); }, {time, m_form.word([] { return tr("seconds"); })}, {}, {path + u".seconds"_s});
    auto *cookie = m_form.text(path + u".cookie"_s, 22, ofListener(m_key, [](const Listener &l) { return l.stickySession ? l.stickySession->cookie : QString(); }),
                               toListener(m_key, [](Listener &l, const QString &v) {
                                   if (l.stickySession)
                                       l.stickySession->cookie = v;
                               }));
    m_cookieName = m_optionGrid->addRow([] { return tr("Cookie's name"); }, {cookie}, [] { return tr("As the servers set it: letters, digits, - and _."); }, {path + u".cookie"_s});
    auto *persistence = m_form.number(m_path + u".persistenceSeconds"_s, 0, 3600, 60, ofListener(m_key, [](const Listener &l) { return l.persistenceSeconds; }),
                                      toListener(m_key, [](Listener &l, const int &v) { l.persistenceSeconds = v; }));
    m_persistence = m_optionGrid->addRow([] { return tr("A client stays"); }, {persistence, m_form.word([] { return tr("s at its server; 0 is not at all"); })},
                                         [] { return tr("Clients are told apart by their address. Those behind one gateway all go to the same server."); },
                                         {m_path + u".persistenceSeconds"_s});
}

void ListenerEditor::buildHealthCheck()
{
    const FieldPath path = m_path + u".healthCheck"_s;
    m_health = new Section(path + u".section"_s, m_form.wording(), m_ui.theme, [this] { return tr("Health check of %1").arg(name()); }, this);
    m_healthGrid = new FormGrid(m_form);
    buildRequest();
    buildTiming();
    m_health->body()->addWidget(m_healthGrid);
    layout()->addWidget(m_health);
}

void ListenerEditor::buildRequest()
{
    const FieldPath path = m_path + u".healthCheck"_s;
    const auto text = [&](const QString &field, int characters, QString HealthCheck::*member) {
        return m_form.text(path + u'.' + field, characters, ofListener(m_key, [member](const Listener &l) { return l.healthCheck.*member; }),
                           toListener(m_key, [member](Listener &l, const QString &v) { l.healthCheck.*member = v; }));
    };
    auto *type = m_form.segments(path + u".type"_s,
                                 [this] {
                                     const bool tcp = listener().protocol == ListenerProtocol::Tcp;
                                     return QList<Option>{{u"http"_s, u"HTTP"_s, true, {}}, {u"tcp"_s, u"TCP"_s, tcp, tcp ? QString() : tr("Web listeners check by HTTP.")}};
                                 },
                                 ofListener(m_key, [](const Listener &l) { return checksOverHttp(l) ? u"http"_s : u"tcp"_s; }),
                                 toListener(m_key, [](Listener &l, const QString &v) { l.healthCheck.type = v; }));
    m_method = m_form.choice(path + u".method"_s,
                             [] { return QList<Option>{{QString(), tr("Usual method"), true, {}}, {u"head"_s, u"HEAD"_s, true, {}}, {u"get"_s, u"GET"_s, true, {}}}; },
                             ofListener(m_key, [](const Listener &l) { return l.healthCheck.method; }),
                             toListener(m_key, [](Listener &l, const QString &v) { l.healthCheck.method = v; }));
    m_uri = text(u"uri"_s, 16, &HealthCheck::uri);
    m_request = m_healthGrid->addRow([] { return tr("Request"); }, {type, m_method, m_uri}, {}, {path});

    QList<QWidget *> codes;
    for (const QString &code : answerCodes()) {
        codes.append(m_form.check(path + u".codes."_s + code, [code] { return code.mid(5); },
                                  ofListener(m_key, [code](const Listener &l) { return l.healthCheck.codes.contains(code); }),
                                  toListener(m_key, [code](Listener &l, const bool &on) {
                                      QStringList wanted;
                                      for (const QString &each : answerCodes()) {
                                          if (each == code ? on : l.healthCheck.codes.contains(each))
                                              wanted << each;
                                      }
                                      l.healthCheck.codes = wanted;
                                  })));
    }
    m_codes = m_healthGrid->addRow([] { return tr("Healthy answers"); }, codes, {}, {path + u".codes"_s});
    auto *domain = text(u"domain"_s, 28, &HealthCheck::domain);
    m_domain = m_healthGrid->addRow([] { return tr("Asks for host"); }, {domain},
                                    [] { return tr("Empty: the server's address. Servers that answer for their own site alone seem sick without its name."); }, {path + u".domain"_s});
    auto *sent = text(u"request"_s, 14, &HealthCheck::request);
    auto *expected = text(u"expected"_s, 14, &HealthCheck::expected);
    m_payload = m_healthGrid->addRow([] { return tr("Sends"); }, {sent, m_form.word([] { return tr("and expects"); }), expected},
                                     [] { return tr("Letters and digits. UDP has no answer of its own: without these words, only a port that is refused counts as dead."); },
                                     {path + u".request"_s, path + u".expected"_s});
}

void ListenerEditor::buildTiming()
{
    const FieldPath path = m_path + u".healthCheck"_s;
    const auto number = [&](const QString &field, int least, int most, int HealthCheck::*member) {
        return m_form.number(path + u'.' + field, least, most, 1, ofListener(m_key, [member](const Listener &l) { return l.healthCheck.*member; }),
                             toListener(m_key, [member](Listener &l, const int &v) { l.healthCheck.*member = v; }));
    };
    m_healthGrid->addRow([] { return tr("Port"); }, {number(u"port"_s, 0, 65535, &HealthCheck::port), m_form.word([] { return tr("0 is the one that gets the requests"); })}, {},
                         {path + u".port"_s});
    m_healthGrid->addRow([] { return tr("Timing"); },
                         {number(u"intervalSeconds"_s, 1, 50, &HealthCheck::intervalSeconds), m_form.word([] { return tr("s between checks, an answer within"); }),
                          number(u"timeoutSeconds"_s, 1, 300, &HealthCheck::timeoutSeconds), m_form.word([] { return tr("s", "seconds"); })},
                         {}, {path + u".intervalSeconds"_s, path + u".timeoutSeconds"_s});
    m_healthGrid->addRow([] { return tr("Verdict"); },
                         {m_form.word([] { return tr("healthy after"); }), number(u"rise"_s, 2, 10, &HealthCheck::rise), m_form.word([] { return tr("good answers, out after"); }),
                          number(u"fall"_s, 2, 10, &HealthCheck::fall), m_form.word([] { return tr("bad ones"); })},
                         {}, {path + u".rise"_s, path + u".fall"_s});
}

void ListenerEditor::showValues()
{
    const Listener now = listener();
    showOptions(now);
    showHealthCheck(now);
}

void ListenerEditor::showOptions(const Listener &listener)
{
    const bool redirects = listener.redirectTo != 0;
    const bool web = isWeb(listener.protocol);
    const bool https = listener.protocol == ListenerProtocol::Https;
    m_options->setVisible(listener.protocol != ListenerProtocol::Udp); // it has none
    m_optionGrid->setRowVisible(m_redirect, listener.protocol == ListenerProtocol::Http);
    m_optionGrid->setRowVisible(m_certificate, https);
    m_addCertificate->setVisible(!m_ui.draft.isLocked(m_path + u".certificate"_s));
    m_optionGrid->setRowVisible(m_sticky, web && !redirects);
    m_optionGrid->setRowVisible(m_cookieTime, web && !redirects && listener.stickySession && listener.stickySession->mode == StickyMode::Insert);
    m_optionGrid->setRowVisible(m_cookieName, web && !redirects && listener.stickySession && listener.stickySession->mode == StickyMode::Server);
    m_optionGrid->setRowVisible(m_persistence, listener.protocol == ListenerProtocol::Tcp);
    m_options->setTitle(tr("Options of %1").arg(name()));
    m_options->setSummary(optionsSummary(listener));
    if (https && listener.certificate.isEmpty())
        m_options->setOpen(true); // what is missing is not to be hidden
}

QString ListenerEditor::sessionWords(const Listener &listener) const
{
    if (!isWeb(listener.protocol))
        return listener.persistenceSeconds == 0 ? tr("clients go anywhere") : tr("a client stays for %n s", nullptr, listener.persistenceSeconds);
    if (!listener.stickySession)
        return tr("visitors go anywhere");
    switch (listener.stickySession->mode) {
    case StickyMode::Insert: return tr("a visitor stays for %n s", nullptr, listener.stickySession->seconds);
    case StickyMode::Server: return tr("a visitor stays by cookie %1").arg(listener.stickySession->cookie);
    }
    Q_UNREACHABLE();
}

QString ListenerEditor::optionsSummary(const Listener &listener) const
{
    if (listener.redirectTo != 0)
        return tr("on to HTTPS %1", "port").arg(listener.redirectTo);
    if (listener.protocol != ListenerProtocol::Https)
        return sessionWords(listener);
    const Certificate *certificate = m_ui.draft.topology().balancer->certificateOf(listener);
    return (certificate ? certificate->name : tr("no certificate")) + u" · "_s + sessionWords(listener);
}

void ListenerEditor::showHealthCheck(const Listener &listener)
{
    const HealthCheck &check = listener.healthCheck;
    const bool udp = listener.protocol == ListenerProtocol::Udp;
    const bool http = checksOverHttp(listener);
    m_health->setVisible(check.on && listener.redirectTo == 0);
    m_healthGrid->setRowVisible(m_request, !udp);
    m_method->setVisible(isWeb(listener.protocol));
    m_uri->setVisible(http);
    m_healthGrid->setRowVisible(m_codes, http);
    m_healthGrid->setRowVisible(m_domain, http);
    m_healthGrid->setRowVisible(m_payload, udp);
    const QString what = http ? (check.method.isEmpty() ? u"HTTP"_s : check.method.toUpper()) + u' ' + check.uri : udp ? u"UDP"_s : u"TCP"_s;
    m_health->setSummary(what + u" · "_s + tr("every %n s", nullptr, check.intervalSeconds));
    m_health->setFact(tr("A dead server is out after about %1 s").arg(check.fall * check.intervalSeconds));
    m_health->setTitle(tr("Health check of %1").arg(name()));
}

} // namespace Cloudsteps
