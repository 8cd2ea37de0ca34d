#pragma once

#include "wizard/journal/project.h"
#include "wizard/plan/plan.h"

namespace Cloudsteps {

/// The journal in memory with what is not on disk yet. Everything put between two flushes goes to disk in one transaction.
class Ledger
{
public:
    explicit Ledger(Project &project);

    const JournalSnapshot &journal() const { return m_journal; }
    JournalEntry entry(const QString &stepId) const;
    void put(const JournalEntry &entry);
    tl::expected<void, ProjectError> flush();

    /// What failed of a plan is to be tried again: as never asked after a clear refusal, as sent where something may have been made.
    /// In memory alone; the disk follows with the next intent or outcome.
    void forgetFailures(const Plan &plan);
    /// Before something is created: a removal that was asked for and never seen to end leaves in doubt whether its thing still is
    /// there, so that thing counts as sent and is looked for. The doubt lasts, also through a restart, until it is seen to be there or
    /// gone: a thing on its way out may look as if it were on its way in.
    void doubtUnfinishedRemovals();
    /// True when the thing of `step` is in such doubt.
    bool isInDoubt(const Step &step) const;
    void endDoubt(const Step &step);
    void reload();

private:
    Project &m_project;
    JournalSnapshot m_journal;
    QMap<QString, JournalEntry> m_unwritten;
};

/// A project of an older version does not say what its things were made with: they are taken to be as wanted.
tl::expected<void, ProjectError> completeJournal(Project &project);

/// Fields that `newer` knows replace those of `older`.
Facts merged(const Facts &older, const Facts &newer);

} // namespace Cloudsteps
