#include "cloudapi/securitygrouprequests.h"
#include "wizard/provision/drivers/drivers.h"
#include "wizard/provision/keypairmaker.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

/// Made on this machine and imported: CreateKeyPair would tell the private half once and has no token. The id of a pair is its name.
class KeyPairDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::KeyPair, .repeat = Repeat::LookFirst, .ready = atOnce(), .gone = atOnce()};
    }

    tl::expected<QString, StepFailure> prepare(const DriverContext &context, const Step &) const override
    {
        if (!context.topology.servers)
            return QString();
        const Login &login = context.topology.servers->login;
        if (login.method == LoginMethod::ImportKeyPair)
            return login.publicKey.trimmed();
        const auto publicKey = publicKeyOfFile(login.keyFile);
        if (!publicKey)
            return tl::make_unexpected(StepFailure{u"key-file"_s, publicKey.error().code, publicKey.error().path, {}, {}});
        return *publicKey;
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &) const override
    {
        if (!context.topology.servers)
            return {};
        const Step &step = steps.constFirst();
        return {rawRequest(CloudApi::ImportKeyPairRequest{
            .keyPairName = context.topology.servers->login.keyPair,
            .publicKeyBody = context.previewing ? u"<public key>"_s : context.prepared.value(step.id),
            .tags = context.tagsOf(step)})};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &, const QList<Step> &steps, const QList<Answer> &answers) const override
    {
        return answered<CloudApi::ImportKeyPairRequest>(answers).map([&](const auto &response) {
            return factsFor(steps, {.id = response.keyPairName, .name = response.keyPairName});
        });
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        if (!allKnown(items))
            return scanRequests(context);
        return {rawRequest(CloudApi::DescribeKeyPairsRequest{.keyPairName = items.constFirst().facts.id})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const auto pairs = listed<CloudApi::DescribeKeyPairsRequest>(answers);
        if (!pairs)
            return tl::unexpected(pairs.error());
        QList<Found> found;
        for (const CloudApi::KeyPair &pair : *pairs) {
            found << Found{stepOfTags(pair.tags, context.projectId), Sight::Ready,
                           {.id = pair.name, .name = pair.name, .createdAt = pair.creationTime}};
        }
        return found;
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &items, const QString &) const override
    {
        return {rawRequest(CloudApi::DeleteKeyPairsRequest{.keyPairNames = idsOf(items)})};
    }

    QList<RawRequest> scanRequests(const DriverContext &context) const override
    {
        return {rawRequest(CloudApi::DescribeKeyPairsRequest{.tags = context.projectTag()})};
    }
};

} // namespace

std::unique_ptr<Driver> makeKeyPairDriver()
{
    return std::make_unique<KeyPairDriver>();
}

} // namespace Cloudsteps
