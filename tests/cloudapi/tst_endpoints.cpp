#include "cloudapi/endpoints.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace CloudApi;

class TestEndpoints : public QObject
{
    Q_OBJECT

private slots:
    void real_data();
    void real();
    void everythingAtOneAddress_data();
    void everythingAtOneAddress();
};

void TestEndpoints::real_data()
{
    QTest::addColumn<Product>("product");
    QTest::addColumn<QString>("region");
    QTest::addColumn<Site>("site");
    QTest::addColumn<QString>("url");
    const auto row = [](Product product, const char *region, const char *host, Site site = Site::China) {
        QTest::addRow("%s in %s", qPrintable(productName(product)), region)
            << product << QString::fromLatin1(region) << site << u"https://"_s + QString::fromLatin1(host);
    };
    row(Product::Vpc, "cn-hangzhou", "vpc.aliyuncs.com");
    row(Product::Vpc, "cn-beijing", "vpc.cn-beijing.aliyuncs.com");
    row(Product::Vpc, "cn-hongkong", "vpc.cn-hongkong.aliyuncs.com");
    row(Product::Ecs, "cn-hangzhou", "ecs-cn-hangzhou.aliyuncs.com");
    row(Product::Ecs, "cn-shanghai", "ecs.cn-shanghai.aliyuncs.com");
    row(Product::Ecs, "us-west-1", "ecs-cn-hangzhou.aliyuncs.com");
    row(Product::Ecs, "us-east-1", "ecs.aliyuncs.com");
    row(Product::Rds, "cn-shenzhen", "rds.aliyuncs.com");
    row(Product::Rds, "cn-zhangjiakou", "rds.cn-zhangjiakou.aliyuncs.com");
    row(Product::Rds, "ap-southeast-1", "rds.aliyuncs.com", Site::International);
    row(Product::KVStore, "cn-beijing", "r-kvstore.aliyuncs.com");
    row(Product::KVStore, "cn-shenzhen", "r-kvstore.cn-shenzhen.aliyuncs.com");
    row(Product::Slb, "cn-shenzhen", "slb.aliyuncs.com");
    row(Product::Slb, "eu-central-1", "slb.eu-central-1.aliyuncs.com", Site::International);
    row(Product::Sts, "cn-hangzhou", "sts.aliyuncs.com");
    row(Product::Quotas, "cn-shanghai", "quotas.aliyuncs.com");
    row(Product::Bss, "cn-hangzhou", "business.aliyuncs.com");
    row(Product::Bss, "ap-southeast-1", "business.ap-southeast-1.aliyuncs.com", Site::International);
}

void TestEndpoints::real()
{
    QFETCH(Product, product);
    QFETCH(QString, region);
    QFETCH(Site, site);
    QFETCH(QString, url);
    QCOMPARE(EndpointResolver(site).resolve(product, region), QUrl(url));
}

void TestEndpoints::everythingAtOneAddress_data()
{
    QTest::addColumn<QUrl>("given");
    QTest::addColumn<QUrl>("used");
    QTest::newRow("a simulated cloud") << QUrl(u"http://127.0.0.1:8765"_s) << QUrl(u"http://127.0.0.1:8765"_s);
    QTest::newRow("path and query are no part of an address") << QUrl(u"http://127.0.0.1:8765/x?y"_s) << QUrl(u"http://127.0.0.1:8765"_s);
    QTest::newRow("another host") << QUrl(u"https://gateway.example"_s) << QUrl(u"https://gateway.example"_s);
}

void TestEndpoints::everythingAtOneAddress()
{
    QFETCH(QUrl, given);
    QFETCH(QUrl, used);
    for (const Product product : {Product::Vpc, Product::Ecs, Product::Rds, Product::KVStore, Product::Slb, Product::Sts, Product::Bss, Product::Quotas})
        QCOMPARE(EndpointResolver(given).resolve(product, u"cn-hangzhou"_s), used);
}

QTEST_GUILESS_MAIN(TestEndpoints)
#include "tst_endpoints.moc"
