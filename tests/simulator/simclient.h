#pragma once

#include "cloudapi/simulator/cloud.h"

#include <QJsonObject>

#include <initializer_list>

namespace CloudSim {

/// A signed request as an official client would send it: POST, ACS3, parameters in the query.
Question signedQuestion(const Product &product, const QString &action, const QMap<QString, QString> &parameters, const QString &keyId,
                        const QByteArray &secret, qint64 wallNow, const QString &securityToken = {});

/// A cloud in this process whose wall clock stands still: time passes when the test says so.
class SimClient
{
public:
    struct Result
    {
        int status = 0;
        QString code;
        QJsonObject body;

        bool ok() const { return status == 200; }
        QString id(const QString &field) const { return body.value(field).toString(); }
    };

    explicit SimClient(CloudOptions options = {});

    /// Calls with RegionId=cn-hangzhou unless the parameters say otherwise; a region of "-" sends none.
    Result call(const Product &product, const QString &action, QMap<QString, QString> parameters = {});
    Result vpc(const QString &action, const QMap<QString, QString> &parameters = {}) { return call(Products::vpc, action, parameters); }
    /// Lets cloud time pass.
    void wait(double seconds);
    /// The /_sim answer.
    QJsonObject sim(const QByteArray &method, const QByteArray &path, const QByteArray &body = {});
    /// The record of the last request.
    QJsonObject lastRecord();

    Cloud &cloud() { return *m_cloud; }
    qint64 &wall() { return m_wall; }

    static QString region() { return QStringLiteral("cn-hangzhou"); }
    /// A zone of the region that sells everything.
    QString zone() const;

private:
    qint64 m_wall = 1'767'225'600'000; // 2026-01-01T00:00:00Z
    std::unique_ptr<Cloud> m_cloud;
};

} // namespace CloudSim
