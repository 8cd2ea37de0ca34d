#pragma once

#include "wizard/advice/advice.h"
#include "wizard/catalogue/catalogue.h"
#include "wizard/catalogue/preflight.h"
#include "wizard/pages/wording.h"
#include "wizard/plan/plan.h"
#include "wizard/provision/engine.h"
#include "wizard/texts/texts.h"

#include <QObject>
#include <QTimer>
#include <QUndoStack>

class QWidget;

namespace Cloudsteps {

/// Where a step of the wizard stands as a whole.
enum class Phase {
    Off,     ///< not wanted
    Editing, ///< nothing of it was asked for yet
    Running, ///< being created or removed
    Created, ///< all of it is there
    Failed,  ///< a part failed or was interrupted; the rest may be there
};

/// What a comparison with the cloud found. Changed stays until the plan has nothing to change there any more.
struct Drift
{
    enum class What { Gone, Changed, Unclaimed };
    What what = What::Gone;
    QString stepId; ///< of the create step; of what is unclaimed the one that its tag names, or its type's
    QString id;     ///< in the cloud

    bool operator==(const Drift &) const = default;
};

/// The model behind all pages: the topology that is being edited, what rules and prices say about it, and what the engine
/// reports. Pages read values and call edit(); they keep nothing of their own.
class Draft : public QObject
{
    Q_OBJECT

public:
    using Change = std::function<void(Topology &)>;

    Draft(Engine &engine, const Catalogue &catalogue, QObject *parent = nullptr);

    /// Answers with opened() or openFailed().
    void open(const QString &path);
    bool isOpen() const { return m_open; }
    QString path() const { return m_path; }
    QString projectId() const { return m_projectId; }

    const Topology &topology() const { return m_topology; }
    const Target &target() const { return m_target; }
    const RunStatus &run() const { return m_run; }
    const JournalSnapshot &journal() const { return m_run.journal; }
    const Catalogue &catalogue() const { return m_catalogue; }
    /// What is on sale, once more is known; findings and prices follow at once.
    void setCatalogue(const Catalogue &catalogue);
    /// What is known of who pays: by the target, and by the last look at the account.
    AccountFacts account() const;
    void takePreflight(const QList<PreflightLine> &lines);
    /// A typed password breaks its service's rule, or no longer does. The password itself stays where it is typed.
    void setBadPassword(const FieldPath &subject, bool bad);
    /// Micro-units a month above which a creation is asked for; 0: never. The project remembers it.
    qint64 spendingLimit() const { return m_spendingLimit; }
    void setSpendingLimit(qint64 monthlyMicros);
    Engine &engine() { return m_engine; }

    const Texts &texts() const { return m_texts; }
    void setLanguage(Language language);

    /// Changes the topology as one undoable step. Edits with the same `field` in a row become one. `what` words it for undo.
    void edit(const FieldPath &field, const Text &what, const Change &change);
    /// The same, worded by the field's name. Edits typed into one widget in a row become one too: a name is a part of its own field's
    /// path, so that the path changes while it is typed.
    void edit(const FieldPath &field, const Change &change, const QWidget *typedInto = nullptr);
    void applyFix(const Fix &fix);
    /// A text that can't be a value yet (a malformed CIDR block). It stands as a problem until readable again.
    void setUnreadable(const FieldPath &field, const QString &text);
    void setReadable(const FieldPath &field);
    QUndoStack &undoStack() { return m_undo; }
    QString undoText() const;
    QString redoText() const;

    /// Of the current topology; dismissed notes are left out.
    const QList<Problem> &problems() const { return m_problems; }
    const QList<Advice> &advice() const { return m_advice; }
    int count(Severity severity) const; ///< problems count as errors
    bool blocked(Kind kind) const { return isBlocked(kind, m_problems, m_advice); }
    /// A note is not shown again in this project.
    void dismiss(const Advice &advice);
    /// How many notes of the current topology are dismissed, and all of them back again.
    int dismissedCount() const { return m_dismissedCount; }
    void restoreNotes();
    /// Rules, plan and prices now instead of a moment after the last edit.
    void settle();

    const Plan &plan() const { return m_plan; }
    Price price(Kind kind) const;          ///< all of the kind
    /// Of those parts among `subjects` (fieldOf() of their steps) that do not exist yet.
    Price outstandingPrice(const QSet<FieldPath> &subjects) const;
    Price total() const;
    Price billingNow() const;              ///< what exists, or may exist
    Price priceOf(const FieldPath &subject) const;
    QMap<FieldPath, Price> prices() const; ///< of all parts, by the field that asks for them

    Phase phase(Kind kind) const;
    /// True when the field's thing exists or is being made.
    bool exists(const FieldPath &field) const;
    /// True when the field can't be edited: its kind is being worked on, or nothing brings another value about once its thing exists.
    bool isLocked(const FieldPath &field) const { return !lockReason(field).isEmpty(); }
    /// Why it can't; empty: it can.
    QString lockReason(const FieldPath &field) const;
    /// Steps of a kind as they stand; planned ones included.
    QList<StepStatus> steps(Kind kind) const;
    bool isRunning() const { return m_run.running || !m_asked.isEmpty() || m_removing; }
    bool isRemoving() const { return m_removing; }
    const std::optional<RunResult> &lastResult() const { return m_result; }
    /// Seconds on the user's clock for seconds on the cloud's.
    int wallSeconds(int cloudSeconds) const;

    /// Brings about what is wanted of the kinds: creates, changes, replaces and removes.
    void create(const QSet<Kind> &kinds, DataLoss dataLoss = DataLoss::Refused, Backup backup = Backup::None);
    /// What applying a kind would do to what was complete once, and to what stands on it.
    const QList<Step> &changes(Kind kind) const;
    QList<Step> changes(const QSet<Kind> &kinds) const;
    /// Those of `kinds` (all when empty) that have changes to apply; with the network the servers, whose DNAT entries its page shows,
    /// with the servers the balancer that lets go of them.
    QSet<Kind> changedKinds(const QSet<Kind> &kinds = {}) const;
    /// "Change shared bandwidth shop: bandwidth 5 → 20 Mbit/s"
    QString changeText(const Step &step) const;
    /// What an hour costs more (or less, negative) once the kinds' changes are applied.
    Price priceChange(const QSet<Kind> &kinds) const;
    /// Takes the edits of what was complete back, as one undoable edit.
    void discardChanges(const QSet<Kind> &kinds);
    bool canDiscard(const QSet<Kind> &kinds) const;
    /// Steps of what would be done for `kinds` that destroy data or give an address away.
    QList<Step> losses(const QSet<Kind> &kinds) const;
    /// True when a database goes with them whose instance can be backed up first.
    bool losesDatabase(const QSet<Kind> &kinds) const;

    /// Asks the cloud about everything; what differs is in drift() afterwards.
    void compare();
    /// Until the end of finished() of a comparison.
    bool isComparing() const { return m_comparing; }
    const QList<Drift> &drift() const { return m_drift; }
    /// The topology with the values that the cloud has of a changed thing; nothing when the topology can't say them.
    std::optional<Topology> takenOver(const Drift &drift) const;
    /// The topology without what is gone; nothing when other things need it.
    std::optional<Topology> withoutGone(const Drift &drift) const;
    /// True when the project wants what the unclaimed thing is and has none.
    bool isAdoptable(const Drift &drift) const;
    /// An unclaimed thing is taken into the project, or removed.
    void claim(const Drift &drift, Claim claim);
    /// Is not shown again in this project.
    void ignore(const Drift &drift);
    /// All that was made, or that of `kinds`.
    void remove(const QSet<Kind> &kinds = {}, Backup backup = Backup::None);
    /// What is left after a stop waits for resume(), or goes on by itself when the project is opened again.
    enum class AfterStop { Paused, GoesOnWhenOpened };
    void stop(AfterStop after = AfterStop::Paused);
    /// True when the user stopped a creation or removal before its end; resume() goes on with it.
    bool isPaused() const { return m_order.paused && !isRunning(); }
    bool isRemovalPaused() const { return isPaused() && m_order.verb == Verb::Delete; }
    /// Steps that are left of what was paused.
    int stepsLeft() const;
    void resume();
    QSet<Kind> orderedKinds() const { return m_order.kinds; }
    /// Kinds whose creation was interrupted and goes on by itself once there is a connection.
    QSet<Kind> interrupted() const;
    /// They go on when the user says so.
    void hold(const QSet<Kind> &kinds);
    /// True when something was made and what was ordered has not ended.
    bool isUnfinished() const;
    /// What the account has that could be used in place of something new; nothing before it was asked for in this project.
    const std::optional<ExistingThings> &existing() const { return m_existing; }
    void listExisting();
    bool isListingExisting() const { return m_listingExisting; }
    void setTarget(const Target &target);

    /// What the engine says; public so that tests can play it.
    void takeOpened(const Topology &topology, const Target &target, const QString &projectId, const JournalSnapshot &journal);
    void takeStatus(const RunStatus &status);
    void takeResult(const RunResult &result);
    void takeExisting(const ExistingThings &existing);
    void takeEvent(const RunEvent &event);

signals:
    void opened();
    void openFailed(const Cloudsteps::ProjectError &error);
    void storageFailed(const Cloudsteps::ProjectError &error);
    void topologyChanged();
    void catalogueChanged(); ///< before the findings that follow from it
    void findingsChanged(); ///< problems, advice, plan, prices
    void runChanged();
    void finished(const Cloudsteps::RunResult &result);
    void languageChanged();

private:
    friend class TopologyEdit;
    void push(const FieldPath &field, const QWidget *typedInto, const Text &what, const Change &change);
    void replace(const Topology &topology);
    void judge();
    bool isDismissed(const Advice &advice) const;
    void saveOrder();
    void readOrder(const QString &note);
    void judgeChanges();
    void saveBuilt();
    void readChangeNotes(const Project &project);
    bool isUndone(Kind kind) const;

    /// What the user asked to be done and that has not ended; the project remembers it.
    struct Order
    {
        Verb verb = Verb::None; ///< Create or Delete
        QSet<Kind> kinds;
        bool paused = false;
        Backup backup = Backup::None; ///< of a removal
    };

    /// What was complete when it was last applied, by kinds; the project remembers it.
    struct Built
    {
        Topology topology;
        QSet<Kind> kinds;

        bool operator==(const Built &) const = default;
    };

    struct PricedPart
    {
        FieldPath subject;
        Price price;
        bool exists = false;
    };

    QList<PricedPart> pricedParts(const Topology &topology, const Plan &plan) const;
    Topology built() const;

    Engine &m_engine;
    Catalogue m_catalogue;
    Texts m_texts{Language::English};
    QUndoStack m_undo;
    QTimer m_judgeSoon;
    bool m_open = false;
    QString m_path;
    QString m_projectId;
    Topology m_topology;
    Target m_target;
    RunStatus m_run;
    QMap<FieldPath, QString> m_unreadable;
    QList<PreflightLine> m_preflight;
    QSet<FieldPath> m_badPasswords;
    qint64 m_spendingLimit = 0;
    QStringList m_dismissed;
    int m_dismissedCount = 0;
    Topology m_judged; ///< what the rules saw last, and before the last change
    Topology m_before;
    QList<Problem> m_problems;
    QList<Advice> m_advice;
    Plan m_plan;
    QList<PricedPart> m_prices;   ///< of what is wanted
    QList<PricedPart> m_standing; ///< of what was applied last
    QSet<Kind> m_asked; ///< asked to be created in this run
    bool m_removing = false;
    std::optional<ExistingThings> m_existing;
    bool m_listingExisting = false;
    Order m_order;
    Built m_built;
    QMap<Kind, QList<Step>> m_changes;
    QList<Drift> m_drift;
    QStringList m_ignored;
    bool m_comparing = false;
    QString m_claimed; ///< id of what was unclaimed and is being removed
    AfterStop m_afterStop = AfterStop::Paused;
    std::optional<RunResult> m_result;
};

} // namespace Cloudsteps
