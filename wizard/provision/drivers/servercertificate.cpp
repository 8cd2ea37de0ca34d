#include "cloudapi/slbcertificaterequests.h"
#include "wizard/provision/drivers/drivers.h"
#include "wizard/provision/pemfile.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::RawRequest;
using CloudApi::rawRequest;

const Certificate *wanted(const DriverContext &context, const QString &key)
{
    if (!context.topology.balancer)
        return nullptr;
    for (const Certificate &certificate : context.topology.balancer->certificates) {
        if (certificate.key == key)
            return &certificate;
    }
    return nullptr;
}

QString wordOf(PemError error)
{
    switch (error) {
    case PemError::Unreadable: return u"unreadable"_s;
    case PemError::NoPem: return u"no-pem"_s;
    case PemError::Encrypted: return u"encrypted"_s;
    }
    Q_UNREACHABLE();
}

tl::expected<QString, StepFailure> pemOf(const QString &path, const QString &label)
{
    return readPem(path, label).map_error([&](PemError error) { return StepFailure{u"certificate-file"_s, wordOf(error), path, {}, {}}; });
}

/// Between certificate and private key in what prepare() keeps in memory.
constexpr QChar separator = u'\f';

/// A certificate that HTTPS listeners prove themselves with. The private key goes from the user's file to the cloud, nowhere else.
class ServerCertificateDriver : public Driver
{
public:
    DriverTraits traits() const override
    {
        return {.type = ResourceType::ServerCertificate, .repeat = Repeat::LookFirst, .ready = atOnce(), .gone = atOnce()};
    }

    tl::expected<QString, StepFailure> prepare(const DriverContext &context, const Step &step) const override
    {
        const Certificate *certificate = wanted(context, step.target);
        if (!certificate)
            return QString();
        const auto chain = pemOf(certificate->certificateFile, u"CERTIFICATE"_s);
        if (!chain)
            return chain;
        const auto key = pemOf(certificate->keyFile, u"PRIVATE KEY"_s);
        if (!key)
            return key;
        return *chain + separator + *key;
    }

    QList<RawRequest> createRequests(const DriverContext &context, const QList<Step> &steps, const QString &) const override
    {
        const Step &step = steps.constFirst();
        const Certificate *certificate = wanted(context, step.target);
        if (!certificate)
            return {};
        const QString files = context.previewing ? u"<certificate>"_s + separator + u"***"_s : context.prepared.value(step.id);
        return {rawRequest(CloudApi::UploadServerCertificateRequest{.name = certificate->name,
                                                                    .certificate = files.section(separator, 0, 0),
                                                                    .privateKey = files.section(separator, 1),
                                                                    .tags = context.tagsOf(step)})};
    }

    CloudApi::Result<QHash<QString, Facts>> accepted(const DriverContext &, const QList<Step> &steps, const QList<Answer> &answers) const override
    {
        return answered<CloudApi::UploadServerCertificateRequest>(answers).map([&](const auto &response) { return factsFor(steps, {.id = response.certificateId}); });
    }

    QList<RawRequest> lookRequests(const DriverContext &context, const QList<Sought> &items) const override
    {
        if (!allKnown(items))
            return scanRequests(context);
        return {rawRequest(CloudApi::DescribeServerCertificatesRequest{.certificateId = items.constFirst().facts.id})};
    }

    CloudApi::Result<QList<Found>> read(const DriverContext &context, const QList<Answer> &answers) const override
    {
        const auto certificates = listed<CloudApi::DescribeServerCertificatesRequest>(answers);
        if (!certificates)
            return tl::unexpected(certificates.error());
        QList<Found> found;
        for (const CloudApi::ServerCertificate &certificate : *certificates) {
            found << Found{stepOfTags(certificate.tags, context.projectId), Sight::Ready,
                           {.id = certificate.certificateId, .name = certificate.name, .createdAt = certificate.creationTime}};
        }
        return found;
    }

    QList<RawRequest> removeRequests(const DriverContext &, const QList<Sought> &items, const QString &) const override
    {
        return {rawRequest(CloudApi::DeleteServerCertificateRequest{.certificateId = items.constFirst().facts.id})};
    }

    QList<RawRequest> scanRequests(const DriverContext &context) const override
    {
        return {rawRequest(CloudApi::DescribeServerCertificatesRequest{.tags = context.projectTag()})};
    }
};

} // namespace

std::unique_ptr<Driver> makeServerCertificateDriver()
{
    return std::make_unique<ServerCertificateDriver>();
}

} // namespace Cloudsteps
