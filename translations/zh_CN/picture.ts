<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Picture</name>
        <message>
            <source>Internet</source>
            <translation>公网</translation>
        </message>
        <message numerus="yes">
            <source>%n public IP(s)</source>
            <translation>
                <numerusform>%n 个公网 IP</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 Mbit/s shared</source>
            <translation>共享 %1 Mbit/s</translation>
        </message>
        <message>
            <source>%1 Mbit/s each</source>
            <translation>每个 %1 Mbit/s</translation>
        </message>
        <message>
            <source>NAT gateway</source>
            <translation>NAT 网关</translation>
        </message>
        <message>
            <source>No SNAT</source>
            <translation>无 SNAT</translation>
        </message>
        <message>
            <source>NAT gateway %1</source>
            <translation>NAT 网关 %1</translation>
        </message>
        <message>
            <source>Load balancer</source>
            <translation>负载均衡</translation>
        </message>
        <message>
            <source>On the internet</source>
            <translation>公网</translation>
        </message>
        <message>
            <source>Inside the VPC</source>
            <translation>内网</translation>
        </message>
        <message>
            <source>Load balancer %1</source>
            <translation>负载均衡 %1</translation>
        </message>
        <message>
            <source>public IP %1</source>
            <translation>公网 IP %1</translation>
        </message>
        <message>
            <source>own public IP, %1 Mbit/s</source>
            <translation>自带公网 IP，%1 Mbit/s</translation>
        </message>
        <message>
            <source>Server %1</source>
            <translation>服务器 %1</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>number of servers and their state</comment>
            <translation>%1 台%2</translation>
        </message>
        <message numerus="yes">
            <source>%n server(s)</source>
            <translation>
                <numerusform>%n 台服务器</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 each</source>
            <translation>每台 %1</translation>
        </message>
        <message>
            <source>; </source>
            <comment>between things of an enumeration</comment>
            <translation>；</translation>
        </message>
        <message>
            <source>%1 primary</source>
            <translation>%1 主</translation>
        </message>
        <message>
            <source>HA</source>
            <comment>high availability, short</comment>
            <translation>高可用</translation>
        </message>
        <message>
            <source>Database %1, %2</source>
            <translation>数据库 %1，%2</translation>
        </message>
        <message>
            <source>%1 standby</source>
            <translation>%1 备</translation>
        </message>
        <message>
            <source>Takes over on failure, serves no reads</source>
            <translation>只做故障切换，不分担读</translation>
        </message>
        <message>
            <source>Failover only</source>
            <translation>只做故障切换</translation>
        </message>
        <message>
            <source>%1 read-only</source>
            <translation>%1 只读</translation>
        </message>
        <message>
            <source>Read-only instance %1</source>
            <translation>只读实例 %1</translation>
        </message>
        <message>
            <source>Cache %1, %2</source>
            <translation>缓存 %1，%2</translation>
        </message>
        <message>
            <source>%1 replica</source>
            <translation>%1 副本</translation>
        </message>
        <message numerus="yes">
            <source>%n zone(s)</source>
            <translation>
                <numerusform>%n 个可用区</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2.</source>
            <translation>%1，%2。</translation>
        </message>
        <message>
            <source>%1.</source>
            <translation>%1。</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1：%2。</translation>
        </message>
        <message>
            <source>%1; it shares the traffic: %2.</source>
            <translation>%1；流量分配：%2。</translation>
        </message>
        <message>
            <source>Port forwarding %1.</source>
            <translation>端口转发 %1。</translation>
        </message>
        <message>
            <source>%1 at %2: %3</source>
            <comment>severity, thing, sentence</comment>
            <translation>%1（%2）：%3</translation>
        </message>
        <message>
            <source>Warning at vSwitch %1: no SNAT.</source>
            <translation>警告（交换机 %1）：没有 SNAT。</translation>
        </message>
        <message>
            <source>%1 private</source>
            <comment>ports inside the VPC</comment>
            <translation>%1 内网</translation>
        </message>
        <message>
            <source>sync</source>
            <translation>同步</translation>
        </message>
        <message>
            <source>No zone yet</source>
            <translation>未选可用区</translation>
        </message>
        <message>
            <source>Zone %1</source>
            <translation>可用区 %1</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Outcome unknown</source>
            <translation>结果未知</translation>
        </message>
        <message>
            <source>Basic</source>
            <comment>edition of a database</comment>
            <translation>基础版</translation>
        </message>
        <message>
            <source>High availability</source>
            <translation>高可用版</translation>
        </message>
        <message>
            <source>Always On cluster</source>
            <translation>Always On 集群版</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>集群版</translation>
        </message>
        <message>
            <source>Standard</source>
            <comment>edition of a cache</comment>
            <translation>标准版</translation>
        </message>
        <message>
            <source>1 replica</source>
            <translation>单副本</translation>
        </message>
        <message>
            <source>2 replicas</source>
            <translation>双副本</translation>
        </message>
        <message>
            <source>%1/h</source>
            <comment>price an hour in a node</comment>
            <translation>%1/时</translation>
        </message>
        <message>
            <source>from %1/h</source>
            <comment>price an hour in a node</comment>
            <translation>%1/时起</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between parts of an enumeration</comment>
            <translation>，</translation>
        </message>
        <message>
            <source>Replica</source>
            <comment>of Redis, in the narrow picture</comment>
            <translation>Redis 副本</translation>
        </message>
        <message>
            <source>DB primary</source>
            <translation>%1 主</translation>
        </message>
        <message>
            <source>DB standby</source>
            <translation>%1 备</translation>
        </message>
        <message>
            <source>DB read-only</source>
            <translation>%1 只读</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between names</comment>
            <translation>、</translation>
        </message>
        <message numerus="yes">
            <source>SNAT: %n vSwitch(es)</source>
            <translation>
                <numerusform>SNAT：%n 个交换机</numerusform>
            </translation>
        </message>
        <message>
            <source>Inbound</source>
            <translation>入站流量</translation>
        </message>
        <message>
            <source>Outbound (SNAT)</source>
            <translation>出网（SNAT）</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>内网连接</translation>
        </message>
        <message>
            <source>Standby sync</source>
            <translation>主备同步</translation>
        </message>
        <message>
            <source>Existing</source>
            <comment>it was there already</comment>
            <translation>已有</translation>
        </message>
    </context>
</TS>
