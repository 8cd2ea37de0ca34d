#pragma once

#include "cloudapi/pollpolicy.h"
#include "cloudapi/request.h"
#include "wizard/provision/drivercontext.h"

#include <map>
#include <memory>

namespace Cloudsteps {

/// May a creating request be sent again without looking first?
enum class Repeat {
    ByToken,   ///< the same token has no further effect
    LookFirst, ///< no token: look before every repetition
    Harmless,  ///< sets a state: doing it again changes nothing
};

struct DriverTraits
{
    ResourceType type;
    Repeat repeat = Repeat::ByToken;
    int createBatch = 1; ///< steps that one call takes
    int changeBatch = 1;
    int removeBatch = 1;
    bool isAttachment = false; ///< a relation of two things; its id is that of one of them
    bool isSetting = false;    ///< it is nothing but its values: with others it counts as not made, and making it again changes it
    /// When the created thing is there; expected 0: with the answer. Cloud time, from the products' documentation.
    CloudApi::PollPolicy ready;
    /// When the removed thing is gone; expected 0: with the answer.
    CloudApi::PollPolicy gone;
};

/// A good answer with the question that it belongs to.
struct Answer
{
    CloudApi::RawRequest request;
    CloudApi::RawResponse response;
};

/// A thing to look for. `step` is the create step, also when a removal is watched.
struct Sought
{
    Step step;
    Facts facts;          ///< with an id once it is known
    QDateTime intendedAt; ///< cloud time of the intent
    bool anyValues = false; ///< a look at what there is, not whether it is as asked for
    Values made = {};     ///< what it was asked for with, since changed; empty for what was made before that was kept

    bool isKnown() const { return !facts.id.isEmpty() || !facts.members.isEmpty(); }
};

/// What a look shows of one thing. Working: on its way to ready. Resting: complete, but not running: a change may go on from there, and
/// a creation waits. Ending: on its way out. Failed: will never be ready.
enum class Sight { Absent, Working, Resting, Ready, Failed, Ending };

/// Something that the cloud has.
struct Found
{
    QString stepId; ///< of the create step that it carries the tag or the parameters of; empty: of none
    Sight sight = Sight::Ready;
    Facts facts;
    Values values = {}; ///< those of wizard/plan/values.h that the cloud tells of it, in the same words; "vpc": the id of what it lies in
};

struct Verdict
{
    Sight sight = Sight::Absent;
    Facts facts; ///< what is new; empty fields change nothing
    Values values = {}; ///< as the cloud has them; what is absent is not told

    bool operator==(const Verdict &) const = default;
};

/// What is to become of an existing thing.
struct Change
{
    Sought item; ///< with the facts of a look just made
    Sight sight = Sight::Ready;
    Values now;
    Values wanted;
};

/// Knows the calls of one resource type. Pure: makes requests and reads answers; waiting, retrying and writing down are the
/// executor's. The order for one step:
///
///  1. secrets(): what must be in the context; prepare(): what must be done on this machine. Then the intent is written.
///  2. createRequests(), sent one after the other; several only where each is harmless to repeat.
///  3. accepted() reads ids out of the answers.
///  4. lookRequests() and read() until the thing is ready. The same pair finds what a lost answer may have made, watches removals and
///     takes stock: an item with an id is looked for by it, one without by tag, name or parameters.
///  5. changeRequests() after a look, then a look again, until what the cloud tells is what is wanted.
///  6. removeRequests() for the way back.
///
/// A refused look with NotFound counts as an answer without objects. Pages are put together before read() is asked.
class Driver
{
public:
    virtual ~Driver() = default;

    virtual DriverTraits traits() const = 0;
    /// traits().ready, or better where the usual duration depends on what is made.
    virtual CloudApi::PollPolicy ready(const DriverContext &, const Step &) const { return traits().ready; }

    /// Keys of the secret store that createRequests() needs.
    virtual QStringList secrets(const DriverContext &, const Step &) const { return {}; }
    /// Work on this machine that must be done before the intent is written. The text goes into DriverContext::prepared.
    virtual tl::expected<QString, StepFailure> prepare(const DriverContext &, const Step &) const { return QString(); }

    /// Steps may share a call only if their keys are equal.
    virtual QString batchKey(const DriverContext &, const Step &) const { return {}; }
    /// `steps` has one entry, or up to createBatch of one batchKey.
    virtual QList<CloudApi::RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &token) const = 0;
    /// Facts by step id, from the answers in the order of the requests.
    virtual CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &, const QList<Step> &, const QList<Answer> &) const
    {
        return QHash<QString, Facts>();
    }

    virtual QList<CloudApi::RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &items) const = 0;
    virtual CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const = 0;
    /// By id when the item has one, else by the step that the found thing names. A thing made long before the intent, or one on its way
    /// out, is not what an attempt without answer has made.
    virtual Verdict verdict(const DriverContext &context, const Sought &item, const QList<Found> &found) const;

    /// The next calls that bring an existing thing from what it is to what is wanted, of those values that differ. `item.facts` and
    /// `sight` are of a look just made. Empty: nothing is left to ask for. After the calls the thing is looked at again, so that a
    /// change of several stages (stop, change, start) is asked for stage by stage, and one that was interrupted goes on where it stands. A setting is made again, as `context` wants it.
    virtual QList<CloudApi::RawRequest> changeRequests(const DriverContext &context, const Sought &item, Sight sight, const Values &now, const Values &wanted,
                                                       const QString &token) const;
    /// The same for up to changeBatch things in as many calls as one would need.
    virtual QList<CloudApi::RawRequest> changeTogether(const DriverContext &context, const QList<Change> &changes, const QString &token) const;
    /// What to ask for while a change is under way, where a look at a change needs more than the usual one.
    virtual QList<CloudApi::RawRequest> changeLookRequests(const DriverContext &context, const QList<Sought> &items) const
    {
        return lookRequests(context, items);
    }

    /// Paid for until its time is over: that its release is refused then is no failure.
    virtual bool isSubscription(const DriverContext &, const Step &) const { return false; }
    /// Empty: nothing to be asked for, the thing ends by itself. `items` has one entry, or up to removeBatch.
    virtual QList<CloudApi::RawRequest> removeRequests(const DriverContext &context, const QList<Sought> &items, const QString &token) const = 0;
    /// Requests that list everything of the project, whatever the journal knows; empty where the API has no tags.
    virtual QList<CloudApi::RawRequest> scanRequests(const DriverContext &) const { return {}; }
};

/// The drivers by type. Immutable after it was filled.
class DriverSet
{
public:
    void add(std::unique_ptr<Driver> driver);
    const Driver &driver(ResourceType type) const;

private:
    std::map<ResourceType, std::unique_ptr<Driver>> m_drivers;
};

/// One driver for every ResourceType.
DriverSet standardDrivers();

/// The items of all pages of a paged request.
template<typename Request>
CloudApi::Result<QList<typename Request::Response::Item>> listed(const QList<Answer> &answers)
{
    QList<typename Request::Response::Item> all;
    for (const Answer &answer : answers) {
        if (answer.request.action.product != Request::action.product || qstrcmp(answer.request.action.name, Request::action.name) != 0)
            continue;
        const auto page = CloudApi::readResponse<Request>(answer.response);
        if (!page)
            return tl::unexpected(page.error());
        all += page->items;
    }
    return all;
}

/// The answer of the only request of an operation.
template<typename Request>
CloudApi::Result<typename Request::Response> answered(const QList<Answer> &answers)
{
    return CloudApi::readResponse<Request>(answers.constFirst().response);
}

/// True when every item has an id.
bool allKnown(const QList<Sought> &items);
QStringList idsOf(const QList<Sought> &items);
/// The ids of `items` in portions of at most `size`.
QList<QStringList> inPortions(const QStringList &ids, qsizetype size);

} // namespace Cloudsteps
