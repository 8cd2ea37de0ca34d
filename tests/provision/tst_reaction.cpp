#include "wizard/provision/reaction.h"

#include "cloudapi/retrypolicy.h"

#include <QTest>

using namespace Cloudsteps;
using namespace Qt::StringLiterals;
using CloudApi::ApiError;
using CloudApi::ErrorKind;

/// What follows an error.
class tst_Reaction : public QObject
{
    Q_OBJECT

private slots:
    void toAnError_data();
    void toAnError();
    void clearRefusals_data();
    void clearRefusals();
    void failuresKeepWhatTheCloudSaid();
};

void tst_Reaction::toAnError_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Reaction>("withToken");
    QTest::addColumn<Reaction>("withoutToken");
    QTest::addColumn<Reaction>("harmless");
    QTest::addColumn<Reaction>("removing");
    const auto row = [](const char *name, ErrorKind kind, int status, Reaction withToken, Reaction withoutToken, Reaction harmless,
                        Reaction removing, const QString &code = u"Code"_s) {
        QTest::newRow(name) << kind << status << code << withToken << withoutToken << harmless << removing;
    };
    using R = Reaction;
    row("throttled", ErrorKind::Throttled, 400, R::Resend, R::Resend, R::Resend, R::Resend);
    row("a server error", ErrorKind::Transient, 503, R::Resend, R::Look, R::Resend, R::Resend);
    row("not sent", ErrorKind::Transient, 0, R::Resend, R::Resend, R::Resend, R::Resend);
    row("not reachable", ErrorKind::Network, 0, R::Resend, R::Resend, R::Resend, R::Resend, QLatin1String(CloudApi::RetryPolicy::notReachable));
    row("no trust", ErrorKind::Network, 0, R::Fail, R::Fail, R::Fail, R::Fail, u"Tls"_s);
    row("busy", ErrorKind::Busy, 400, R::Wait, R::Wait, R::Wait, R::Wait);
    row("still in use", ErrorKind::Dependency, 400, R::Wait, R::Wait, R::Wait, R::Wait);
    row("not visible yet, or gone", ErrorKind::NotFound, 404, R::Wait, R::Wait, R::Wait, R::Done);
    row("no answer", ErrorKind::OutcomeUnknown, 0, R::Look, R::Look, R::Look, R::Look);
    row("an answer that says nothing", ErrorKind::Malformed, 200, R::Look, R::Look, R::Look, R::Look);
    row("already so", ErrorKind::AlreadySo, 400, R::Done, R::Done, R::Done, R::Done);
    row("a key that is refused", ErrorKind::Credentials, 403, R::EndRun, R::EndRun, R::EndRun, R::EndRun);
    row("no permission", ErrorKind::Denied, 403, R::Fail, R::Fail, R::Fail, R::Fail);
    row("quota", ErrorKind::Quota, 400, R::Fail, R::Fail, R::Fail, R::Fail);
    row("sold out", ErrorKind::Stock, 403, R::Fail, R::Fail, R::Fail, R::Fail);
    row("no money", ErrorKind::Balance, 400, R::Fail, R::Fail, R::Fail, R::Fail);
    row("a bad value", ErrorKind::Invalid, 400, R::Fail, R::Fail, R::Fail, R::Fail);
    row("a conflict", ErrorKind::Conflict, 400, R::Fail, R::Fail, R::Fail, R::Fail);
}

void tst_Reaction::toAnError()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, httpStatus);
    QFETCH(QString, code);
    const ApiError error{.kind = kind, .httpStatus = httpStatus, .code = code};
    QTEST(reactionToCreate(error, Repeat::ByToken), "withToken");
    QTEST(reactionToCreate(error, Repeat::LookFirst), "withoutToken");
    QTEST(reactionToCreate(error, Repeat::Harmless), "harmless");
    QTEST(reactionToRemove(error), "removing");
}

void tst_Reaction::clearRefusals_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<bool>("clear");
    QTest::newRow("quota") << ErrorKind::Quota << 400 << true;
    QTest::newRow("throttled") << ErrorKind::Throttled << 400 << true;
    QTest::newRow("busy") << ErrorKind::Busy << 400 << true;
    QTest::newRow("not sent") << ErrorKind::Transient << 0 << true;
    QTest::newRow("a server error") << ErrorKind::Transient << 500 << false;
    QTest::newRow("no answer") << ErrorKind::OutcomeUnknown << 0 << false;
    QTest::newRow("an answer that says nothing") << ErrorKind::Malformed << 200 << false;
}

void tst_Reaction::clearRefusals()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, httpStatus);
    QTEST(isClearRefusal(ApiError{.kind = kind, .httpStatus = httpStatus}), "clear");
}

void tst_Reaction::failuresKeepWhatTheCloudSaid()
{
    const StepFailure failure = failureOf({.kind = ErrorKind::Quota, .httpStatus = 400, .code = u"QuotaExceeded.Vpc"_s, .message = u"Too many."_s,
                                           .requestId = u"R-1"_s, .action = u"Vpc:CreateVpc"_s});
    QCOMPARE(failure, (StepFailure{u"quota"_s, u"QuotaExceeded.Vpc"_s, u"Too many."_s, u"R-1"_s, u"Vpc:CreateVpc"_s}));
}

QTEST_APPLESS_MAIN(tst_Reaction)
#include "tst_reaction.moc"
