#pragma once

#include <QString>

namespace CloudApi {

/// An access key. Lives in memory only; never logged.
struct AccessKey
{
    QString id;
    QString secret;
    QString securityToken; ///< of STS; empty for a permanent key
};

/// Asked before every attempt, so that a renewed key is used at once.
class CredentialSource
{
public:
    virtual ~CredentialSource() = default;
    virtual AccessKey accessKey() const = 0;
};

/// One key, given once.
class StaticCredentials : public CredentialSource
{
public:
    explicit StaticCredentials(AccessKey key)
        : m_key(std::move(key))
    {}
    AccessKey accessKey() const override { return m_key; }

private:
    AccessKey m_key;
};

} // namespace CloudApi
