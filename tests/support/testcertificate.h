#pragma once

#include <QSslCertificate>
#include <QSslKey>

/// A self-signed certificate for 127.0.0.1 and its key, made at the first call and valid for a day.
struct TestCertificate
{
    QSslCertificate certificate;
    QSslKey key;
};

const TestCertificate &testCertificate();
