#include "wizard/pages/components/releasefield.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

// RunInstances: at least half an hour and at most three years ahead.
constexpr int leastMinutes = 30;
constexpr int mostYears = 3;

/// The same time tomorrow, at the full hour.
QDateTime firstProposal()
{
    const QDateTime tomorrow = QDateTime::currentDateTime().addDays(1).addSecs(3600);
    return QDateTime(tomorrow.date(), QTime(tomorrow.time().hour(), 0));
}

QString zoneText(const QDateTime &local)
{
    const int minutes = local.offsetFromUtc() / 60;
    return u"UTC%1%2:%3"_s.arg(QChar(minutes < 0 ? u'-' : u'+')).arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0')).arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

ReleaseField::ReleaseField(Form &form, const FieldPath &field, const Form::Get<QString> &get, const Form::Set<QString> &set, QWidget *parent)
    : QWidget(parent), m_form(form), m_field(field), m_set(set), m_on(new QCheckBox(this)), m_time(new QDateTimeEdit(this)), m_zone(newLabel("word", this)),
      m_limit(newLabel("help", this, true))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_on->setObjectName(field + u".on"_s);
    m_time->setObjectName(field + u".time"_s);
    m_time->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_time->setKeyboardTracking(false); // a moment that is half typed is none
    m_time->setFocusPolicy(Qt::StrongFocus);
    m_time->installEventFilter(&form);
    setFocusProxy(m_on);
    auto *line = new QHBoxLayout(this);
    setSpace(line, 0, 0, 0, 0, 8);
    line->addWidget(m_on);
    line->addWidget(m_time);
    line->addWidget(m_zone);
    line->addWidget(m_limit, 1);
    connect(m_on, &QCheckBox::clicked, this, [this](bool on) { put(on ? utcText(firstProposal()) : QString()); });
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime &moment) {
        if (!m_showing)
            put(utcText(moment));
    });
    form.bind(this, field, [this, get] { show(get(m_form.ui().draft.topology())); },
              [this](bool locked) {
                  setStyleProperty(m_on, "locked", locked);
                  m_on->setEnabled(!locked);
                  m_time->setReadOnly(locked);
              });
    form.wording().add(m_on, [this] {
        m_on->setText(tr("Released by itself at"));
        m_on->setAccessibleName(tr("Released by itself"));
        m_time->setAccessibleName(tr("Moment of the release, in the time of this computer"));
        m_time->setToolTip(tr("In the time of this computer"));
    });
}

QString ReleaseField::utcText(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:00'Z'"_s);
}

void ReleaseField::put(const QString &value)
{
    m_form.ui().draft.edit(m_field, [&](Topology &topology) { m_set(topology, value); });
}

void ReleaseField::show(const QString &value)
{
    const QDateTime moment = QDateTime::fromString(value, Qt::ISODate).toLocalTime();
    m_showing = true;
    m_on->setChecked(!value.isEmpty());
    for (QWidget *part : {static_cast<QWidget *>(m_time), static_cast<QWidget *>(m_zone), static_cast<QWidget *>(m_limit)})
        part->setVisible(!value.isEmpty());
    if (moment.isValid() && m_time->dateTime() != moment)
        m_time->setDateTime(moment);
    m_showing = false;
    m_zone->setText(zoneText(m_time->dateTime()));
    const QDateTime now = QDateTime::currentDateTime();
    QString limit;
    if (moment.isValid() && moment < now.addSecs(leastMinutes * 60))
        limit = tr("Must be at least %n minute(s) ahead.", nullptr, leastMinutes);
    else if (moment.isValid() && moment > now.addYears(mostYears))
        limit = tr("Can be %n year(s) ahead at most.", nullptr, mostYears);
    m_limit->setText(limit);
    setStyleProperty(m_time, "trouble", limit.isEmpty() || value.isEmpty() ? QString() : u"warn"_s);
}

} // namespace Cloudsteps
