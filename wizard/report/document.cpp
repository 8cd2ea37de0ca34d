#include "wizard/report/document.h"

#include "wizard/picture/wording.h"
#include "wizard/plan/resources.h"
#include "wizard/report/sections.h"
#include "wizard/texts/fill.h"
#include "wizard/texts/names.h"

#include <QLocale>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// Wider pictures would shrink below what can be read on the page's 170 mm.
constexpr qreal widestFull = 780;
constexpr qreal tallestFull = 720;

/// "+08:00" of a time.
QString offsetOf(const QDateTime &time)
{
    const int minutes = time.offsetFromUtc() / 60;
    return u"%1%2:%3"_s.arg(QChar(minutes < 0 ? u'-' : u'+')).arg(std::abs(minutes) / 60, 2, 10, QChar(u'0')).arg(std::abs(minutes) % 60, 2, 10, QChar(u'0'));
}

QString timeStamp(const QDateTime &time)
{
    return time.toString(u"yyyy-MM-dd HH:mm"_s) + u" UTC"_s + offsetOf(time);
}

QString dateWord(const QDateTime &time, const ReportSource &s)
{
    if (s.texts.language() == Language::Chinese)
        return time.toString(u"yyyy 年 M 月 d 日 HH:mm"_s);
    return QLocale(QLocale::English).toString(time, u"d MMM yyyy, HH:mm"_s);
}

QStringList zonesOf(const Topology &topology)
{
    QStringList letters;
    for (const VSwitch &vswitch : topology.network.vswitches) {
        const QString letter = zoneLetter(vswitch.zone, topology.region);
        if (!letter.isEmpty() && !letters.contains(letter))
            letters << letter;
    }
    letters.sort();
    return letters;
}

QString placeOf(const ReportSource &s)
{
    const QString name = s.texts.region(s.input.catalogue, s.topology.region);
    // Full-width brackets bring their own blank.
    const QString blank = name.endsWith(u'）') ? QString() : u" "_s;
    const QString region = name == s.topology.region ? name : name + blank + s.topology.region;
    const QStringList zones = zonesOf(s.topology);
    return zones.isEmpty() ? region : listWord({region, s.zoneList(zones)}, s.texts);
}

QString accountWord(const ReportSource &s)
{
    const Target &target = s.input.target;
    if (target.practice)
        return s.t.translate("Report", "Practice (simulated cloud)");
    const QString site = target.isInternational() ? s.t.translate("Report", "International site") : s.t.translate("Report", "China site");
    return target.accountId.isEmpty() ? site : listWord({site, target.accountId}, s.texts);
}

QList<ReportFact> coverFacts(const ReportSource &s)
{
    const auto [all, ready] = countResources(s);
    const QString resources = all == ready ? fill(s.t.translate("Report", "%1, all ready"), {QString::number(all)})
                                           : fill(s.t.translate("Report", "%1 of %2 ready"), {QString::number(ready), QString::number(all)});
    const Price price = totalPrice(s.prices);
    QStringList cost{s.texts.pricePerHour(price)};
    if (price.known())
        cost << s.texts.pricePerMonth(price);
    return {
        {s.t.translate("Report", "Date"), dateWord(s.input.now, s) + u" UTC"_s + offsetOf(s.input.now)},
        {s.t.translate("Report", "Account"), accountWord(s)},
        {s.t.translate("Report", "Resources"), resources},
        {s.t.translate("Report", "Cost"), listWord(cost, s.texts)},
    };
}

Picture coverPicture(const ReportInput &input)
{
    const Picture full = reportPicture(input, Density::Full);
    const bool fits = full.size.width() <= widestFull && full.size.height() <= tallestFull;
    return fits ? full : reportPicture(input, Density::Compact);
}

} // namespace

QString practiceWord(const ReportInput &input)
{
    return input.target.practice ? Translator(input.language).translate("Report", "Practice, nothing is billed") : QString();
}

Picture reportPicture(const ReportInput &input, Density density)
{
    const ReportSource s(input);
    PictureInput picture;
    picture.topology = input.topology;
    picture.journal = input.journal;
    picture.advice = input.advice;
    picture.catalogue = input.catalogue;
    for (const PriceLine &line : s.prices)
        picture.prices.insert(line.subject, line.price);
    return layoutPicture(picture, density, s.texts);
}

bool ReportTable::hasHead() const
{
    return std::any_of(columns.cbegin(), columns.cend(), [](const ReportColumn &column) { return !column.head.isEmpty(); });
}

QPair<int, int> countResources(const ReportSource &s)
{
    int all = 0;
    int ready = 0;
    for (const Step &step : s.plan.steps) {
        if (!isResource(step.type))
            continue;
        if (step.type != ResourceType::Instances) {
            ++all;
            ready += s.state(step.type, step.target).state == NodeState::Ready ? 1 : 0;
            continue;
        }
        for (const ServerRef &server : serversOf(s.topology, step)) {
            ++all;
            ready += s.serverStates.value(server.id, NodeState::Planned) == NodeState::Ready ? 1 : 0;
        }
    }
    return {all, ready};
}

ReportDocument reportDocument(const ReportInput &input)
{
    const ReportSource s(input);
    ReportDocument document;
    document.kind = s.t.translate("Report", "Cloud architecture report");
    document.title = input.topology.name;
    document.place = placeOf(s);
    document.facts = coverFacts(s);
    document.pictureTitle = s.t.translate("Report", "Architecture");
    document.picture = coverPicture(input);
    document.keyPointsTitle = s.t.translate("Report", "Key points");
    document.keyPoints = keyPoints(s);
    document.sections << networkSection(s);
    if (input.topology.servers)
        document.sections << serversSection(s);
    if (input.topology.database)
        document.sections << databaseSection(s);
    if (input.topology.cache)
        document.sections << cacheSection(s);
    if (input.topology.balancer)
        document.sections << balancerSection(s);
    document.sections << costSection(s) << openSection(s);

    const auto numbered = [](int number, const QString &title) { return u"%1\u2003%2"_s.arg(number).arg(title); };
    int number = 0;
    document.pictureTitle = numbered(++number, document.pictureTitle);
    document.keyPointsTitle = numbered(++number, document.keyPointsTitle);
    int table = 0;
    for (ReportSection &section : document.sections) {
        section.title = numbered(++number, section.title);
        for (ReportTable &each : section.tables)
            each.caption = fill(s.t.translate("Report", "Table %1"), {QString::number(++table)}) + u'\u2003' + each.caption;
    }

    document.running = fill(s.t.translate("Report", "%1: cloud architecture report"), {input.topology.name});
    document.footer = fill(s.t.translate("Report", "Cloudsteps %1, %2", "version, time"), {QStringLiteral(CLOUDSTEPS_VERSION), timeStamp(input.now)});
    document.practice = practiceWord(input);
    document.pageOf = s.t.translate("Report", "Page %1 of %2");
    document.continued = s.t.translate("Report", "%1 (continued)");
    return document;
}

} // namespace Cloudsteps
