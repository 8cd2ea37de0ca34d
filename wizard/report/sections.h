#pragma once

#include "wizard/advice/prices.h"
#include "wizard/plan/plan.h"
#include "wizard/report/document.h"

namespace Cloudsteps {

/// What the writers of sections read.
struct ReportSource
{
    explicit ReportSource(const ReportInput &input);
    Q_DISABLE_COPY_MOVE(ReportSource)

    const ReportInput &input;
    const Topology &topology;
    Texts texts;
    const Translator &t;
    Plan plan;
    QList<PriceLine> prices;
    QHash<QString, NodeState> serverStates; ///< by "app-1"

    /// What the journal knows of the step's thing; empty facts while nothing is known.
    Facts facts(ResourceType type, const QString &target = {}) const;
    /// The id of the thing, also of one that was there already and was not looked at yet.
    QString id(ResourceType type, const QString &target = {}) const;
    /// The state of a step as a cell, and of a server "app-1".
    ReportCell state(ResourceType type, const QString &target = {}) const;
    ReportCell serverState(const QString &server) const;

    QString zoneOf(const QString &vswitch) const; ///< "H"
    QString zoneList(const QStringList &letters) const; ///< "zones H, I"
    QString vswitchList(const QStringList &keys) const;
    /// "vswitch:a" as "shop-a 10.0.1.0/24"; addresses as they are.
    QString whitelistEntry(const QString &entry) const;
    QString chargeWord(const Charge &charge) const;
    QString diskWord(const QString &category, const QString &performanceLevel, int gib) const;
    QString yesNo(bool yes) const;
    /// "–" for what is not known yet.
    static QString known(const QString &text);
};

ReportSection networkSection(const ReportSource &source);
ReportSection serversSection(const ReportSource &source);
ReportSection databaseSection(const ReportSource &source);
ReportSection cacheSection(const ReportSource &source);
ReportSection balancerSection(const ReportSource &source);
ReportSection costSection(const ReportSource &source);
/// Open advice, failed steps, things that exist though nobody wants them any more.
ReportSection openSection(const ReportSource &source);

/// The two-column list of the cover.
QList<ReportFact> keyPoints(const ReportSource &source);
/// Things in the cloud (servers each), and how many of them are ready.
QPair<int, int> countResources(const ReportSource &source);

/// A list of settings: label and value.
ReportTable settingsTable(const QString &caption);
void addSetting(ReportTable &table, const QString &label, const QString &value);
ReportCell cell(const QString &text);

} // namespace Cloudsteps
