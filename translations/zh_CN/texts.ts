<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Advice</name>
        <message>
            <source>Load balancers are paid by use (LCU).</source>
            <translation>负载均衡按使用量（LCU）计费。</translation>
        </message>
        <message>
            <source>An hourly fee comes first, then what is used; specifications and subscriptions are off sale.</source>
            <translation>先有每小时的实例费，再加用量；按规格和包年包月已停售。</translation>
        </message>
        <message>
            <source>An LCU counts new connections, open connections and traffic, whichever is most. On the internet, traffic is charged as well. Each clock hour that is begun counts whole.</source>
            <translation>LCU 取新建连接、并发连接和流量中最大的一项。公网负载均衡另收流量费。不足一小时按一小时计。</translation>
        </message>
        <message>
            <source>An intranet load balancer can't be reached from outside.</source>
            <translation>私网负载均衡无法从外部访问。</translation>
        </message>
        <message>
            <source>It spreads requests inside the VPC; a public site needs one on the internet.</source>
            <translation>它在专有网络内分发请求；对外的网站需要公网负载均衡。</translation>
        </message>
        <message>
            <source>It takes a private address of its vSwitch and costs no traffic. The kind can't be changed later.</source>
            <translation>它占用交换机的一个内网地址，不产生流量费。网络类型创建后不能更改。</translation>
        </message>
        <message>
            <source>There is no listener.</source>
            <translation>还没有监听。</translation>
        </message>
        <message>
            <source>Without one the load balancer answers on no port.</source>
            <translation>没有监听，负载均衡不在任何端口上应答。</translation>
        </message>
        <message>
            <source>A listener takes requests on a port and hands them to a port of the servers. HTTP listeners read requests, TCP listeners pass everything on.</source>
            <translation>监听在一个端口接收请求，转给服务器的端口。HTTP 监听会解析请求，TCP 监听原样转发。</translation>
        </message>
        <message>
            <source>Port %1 speaks plain HTTP on the internet.</source>
            <translation>端口 %1 在公网上使用明文 HTTP。</translation>
        </message>
        <message>
            <source>Anyone on the way can read and change it; plan for HTTPS before real users come.</source>
            <translation>途经的任何人都能查看和篡改；正式上线前应改用 HTTPS。</translation>
        </message>
        <message>
            <source>A domain on port %1 needs an ICP filing here.</source>
            <translation>在这个地域，端口 %1 上的域名需要 ICP 备案。</translation>
        </message>
        <message>
            <source>In regions of mainland China, sites without one are blocked on ports 80, 443 and 8080.</source>
            <translation>在中国内地的地域，未备案的网站在 80、443 和 8080 端口会被拦截。</translation>
        </message>
        <message>
            <source>No security group rule opens port %1.</source>
            <translation>没有安全组规则放行端口 %1。</translation>
        </message>
        <message>
            <source>The health check of port %1 is off.</source>
            <translation>端口 %1 的健康检查已关闭。</translation>
        </message>
        <message>
            <source>A dead server keeps getting its share of the requests.</source>
            <translation>出故障的服务器仍会分到请求。</translation>
        </message>
        <message>
            <source>With the check on, a server that answers wrongly some times in a row gets nothing until it is well again. It costs next to nothing.</source>
            <translation>开启后，连续多次应答异常的服务器不再分到请求，恢复后自动加回。几乎没有额外开销。</translation>
        </message>
        <message>
            <source>A rule drops %1, which the health checks come from.</source>
            <translation>有规则丢弃来自 %1 的流量，健康检查的来源也在其中。</translation>
        </message>
        <message>
            <source>Security groups let 100.64.0.0/10 through of themselves, but a firewall inside a server doesn't.</source>
            <translation>安全组会自动放行 100.64.0.0/10，但服务器内部的防火墙不会。</translation>
        </message>
        <message>
            <source>If servers show as unhealthy although they run, look at iptables or the Windows firewall first and admit 100.64.0.0/10 there.</source>
            <translation>如果服务器在运行却显示不健康，先检查 iptables 或 Windows 防火墙，放行 100.64.0.0/10。</translation>
        </message>
        <message>
            <source>There are no backend servers.</source>
            <translation>还没有后端服务器。</translation>
        </message>
        <message>
            <source>Requests get an error until one is added.</source>
            <translation>添加之前，请求只会得到错误。</translation>
        </message>
        <message>
            <source>Servers are attached with a weight. They need no public IP for that.</source>
            <translation>服务器按权重挂到负载均衡上，不需要公网 IP。</translation>
        </message>
        <message>
            <source>%1 is the only backend server.</source>
            <translation>%1 是唯一的后端服务器。</translation>
        </message>
        <message>
            <source>If it fails, nothing takes over.</source>
            <translation>它出故障时没有服务器接手。</translation>
        </message>
        <message>
            <source>From the second server on, the load balancer leaves out the one that fails, and servers can be updated one after the other.</source>
            <translation>从第二台开始，负载均衡会避开出故障的服务器，也可以逐台更新。</translation>
        </message>
        <message>
            <source>%1 backend servers are more than the quota of %2.</source>
            <translation>%1 台后端服务器超过了配额 %2。</translation>
        </message>
        <message>
            <source>The cloud refuses the rest; spread them over several load balancers.</source>
            <translation>超出的部分会被云端拒绝；分到多个负载均衡上。</translation>
        </message>
        <message>
            <source>The quota can be raised on request in the Quota Center. Fewer, larger servers are often the simpler way.</source>
            <translation>配额可以在配额中心申请提高。换成数量更少、规格更大的服务器往往更简单。</translation>
        </message>
        <message>
            <source>All weights are 0.</source>
            <translation>所有权重都是 0。</translation>
        </message>
        <message>
            <source>No server gets any request.</source>
            <translation>没有服务器会分到请求。</translation>
        </message>
        <message>
            <source>A weight of 0 takes a server out of turn, for instance during an update. At least one must have more.</source>
            <translation>权重为 0 的服务器不参与分发，适合更新时临时使用。至少要有一台大于 0。</translation>
        </message>
        <message>
            <source>%1 has weight 0.</source>
            <translation>%1 的权重为 0。</translation>
        </message>
        <message>
            <source>It gets no new requests.</source>
            <translation>它不会分到新请求。</translation>
        </message>
        <message>
            <source>A weight of 0 takes a server out of turn, for instance during an update. Open connections are finished.</source>
            <translation>权重为 0 的服务器不参与分发，适合更新时临时使用。已有的连接会继续到结束。</translation>
        </message>
        <message>
            <source>Weights share out the requests: %1.</source>
            <translation>按权重分配请求：%1。</translation>
        </message>
        <message>
            <source>Give larger servers more; equal ones get equal weights.</source>
            <translation>规格大的服务器多给一些，规格相同的权重相同。</translation>
        </message>
        <message>
            <source>A single node has no standby.</source>
            <translation>单节点没有备节点。</translation>
        </message>
        <message>
            <source>If it fails, the database is away until it is repaired; dual-node high availability suits most businesses.</source>
            <translation>故障期间数据库不可用，直到修复；大多数中小业务适合双节点高可用。</translation>
        </message>
        <message>
            <source>With two nodes the standby takes over within about half a minute, and the address stays the same. A single node suits tests and data that can be made again.</source>
            <translation>双节点时，备节点约半分钟内接手，连接地址不变。单节点适合测试，或丢了可以重建的数据。</translation>
        </message>
        <message>
            <source>The standby takes over after a failure; it serves no reads.</source>
            <translation>备节点只做故障切换，不分担读请求。</translation>
        </message>
        <message>
            <source>To spread many reads, add a read-only instance.</source>
            <translation>读多写少时，增加只读实例。</translation>
        </message>
        <message>
            <source>The standby gets every change but no connections of its own. Read-only instances are bought apart and can be added once the database runs.</source>
            <translation>备节点同步所有变更，但不接受连接。只读实例单独购买，数据库建好后也可以再加。</translation>
        </message>
        <message>
            <source>Splitting sends writes to the primary and reads to read-only instances. For MySQL 8.0 and cloud disks the database proxy does it, for older versions on local disks an address of its own.</source>
            <translation>读写分离把写请求发给主节点，读请求发给只读实例。MySQL 8.0 和云盘版由数据库代理完成，旧版本本地盘使用单独的地址。</translation>
        </message>
        <message>
            <source>%1 %2 has been without community support since %3.</source>
            <translation>%1 %2 的社区支持已于 %3 结束。</translation>
        </message>
        <message>
            <source>It gets no more fixes from its makers; a newer version is on sale.</source>
            <translation>社区不再提供修复，而更新的版本已在售。</translation>
        </message>
        <message>
            <source>RDS goes on repairing old versions for some time and then asks for an upgrade. Starting with a newer version saves it.</source>
            <translation>RDS 会继续维护旧版本一段时间，之后要求升级。直接用新版本可以省去这一步。</translation>
        </message>
        <message>
            <source>Nothing newer is on sale for this class; RDS goes on repairing it for some time.</source>
            <translation>这个规格没有更新的版本在售；RDS 会继续维护一段时间。</translation>
        </message>
        <message>
            <source>Watch for the notice of an upgrade, and try the application with the next version in time.</source>
            <translation>留意升级通知，并提前用下一个版本测试应用。</translation>
        </message>
        <message>
            <source>The database lies in %1, where no server is.</source>
            <translation>数据库在%1，而那里没有服务器。</translation>
        </message>
        <message>
            <source>Every query crosses zones, which takes a little longer.</source>
            <translation>每次查询都要跨可用区，延迟略高。</translation>
        </message>
        <message>
            <source>Zones of one region reach each other privately. The way takes about a millisecond longer, which adds up with many small queries.</source>
            <translation>同一地域的可用区内网互通。往返约多一毫秒，大量小查询时会累积。</translation>
        </message>
        <message>
            <source>General classes share CPU and I/O with neighbours.</source>
            <translation>通用型规格与其他实例共享 CPU 和 I/O。</translation>
        </message>
        <message>
            <source>Where answers must always be equally fast, dedicated classes keep theirs to themselves.</source>
            <translation>对响应时间要求严格时，独享型规格独占资源。</translation>
        </message>
        <message>
            <source>General classes are cheaper and do for most small and middle businesses. The class can be changed later, with a break of seconds.</source>
            <translation>通用型更便宜，满足大多数中小业务。规格以后可以变更，会闪断几秒。</translation>
        </message>
        <message>
            <source>%1 isn't sold for %2 in this edition.</source>
            <translation>这个架构下，%2 没有 %1 规格。</translation>
        </message>
        <message>
            <source>The cloud would refuse the order.</source>
            <translation>云端会拒绝下单。</translation>
        </message>
        <message>
            <source>Each class belongs to an edition and some versions. The nearest one that fits is offered.</source>
            <translation>每种规格只对应一个架构和若干版本。这里给出最接近的可用规格。</translation>
        </message>
        <message>
            <source>%1 GB of storage isn't possible with this class.</source>
            <translation>这个规格不支持 %1 GB 存储空间。</translation>
        </message>
        <message>
            <source>It takes %2 to %3 GB in steps of %4.</source>
            <translation>可取 %2 到 %3 GB，步长 %4。</translation>
        </message>
        <message>
            <source>Storage can grow later without moving the data, but hardly shrink. Start with what is needed now.</source>
            <translation>存储空间以后可以扩容，数据不用迁移，但很难缩小。按现在的需要购买即可。</translation>
        </message>
        <message>
            <source>Servers in %1 aren't on the whitelist.</source>
            <translation>%1 的服务器不在白名单中。</translation>
        </message>
        <message>
            <source>They can't connect to the database.</source>
            <translation>它们连不上数据库。</translation>
        </message>
        <message>
            <source>The whitelist admits addresses and blocks; whoever isn't on it is turned away before the password is asked. 127.0.0.1 alone means nobody. The vSwitch's block admits its servers, those to come included.</source>
            <translation>白名单放行地址和网段，不在其中的连接在验证密码前就被拒绝。只有 127.0.0.1 表示不允许任何人。放行交换机网段，以后新增的服务器也能连接。</translation>
        </message>
        <message>
            <source>0.0.0.0/0 admits everyone.</source>
            <translation>0.0.0.0/0 允许所有来源。</translation>
        </message>
        <message>
            <source>That is the whole VPC now, and the whole world once a public address exists.</source>
            <translation>目前等于放行整个专有网络，一旦有了公网地址就等于放行全世界。</translation>
        </message>
        <message>
            <source>Admit the vSwitches in which the servers lie. A test from elsewhere needs its one address, for as long as it lasts.</source>
            <translation>只放行服务器所在的交换机。临时测试只加一个地址，用完删除。</translation>
        </message>
        <message>
            <source>“%1” can't be a name here.</source>
            <translation>“%1”不能用作这里的名称。</translation>
        </message>
        <message>
            <source>2 to %2 lower-case letters, digits and _, a letter first, no _ last, and no reserved word such as root.</source>
            <translation>2 到 %2 个字符，可含小写字母、数字和 _，以字母开头，不以 _ 结尾，不能是 root 等保留字。</translation>
        </message>
        <message>
            <source>Names of databases may hold a hyphen, too. The service keeps words such as admin, mysql and test for itself.</source>
            <translation>数据库名称还可以含连字符。admin、mysql、test 等是系统保留字。</translation>
        </message>
        <message>
            <source>Backups are too thin.</source>
            <translation>备份不够充分。</translation>
        </message>
        <message>
            <source>Keep them at least 7 days, with log backup: then any second of that time can be restored.</source>
            <translation>至少保留 7 天并开启日志备份，这样可以恢复到期间的任意一秒。</translation>
        </message>
        <message>
            <source>Data backups restore the moments at which they were made. With the logs everything in between can be restored, too.</source>
            <translation>数据备份只能恢复到备份的那一刻。有了日志，中间的任意时刻都能恢复。</translation>
        </message>
        <message>
            <source>Backups run by themselves, %1 local time.</source>
            <translation>每次备份自动进行，时间为当地 %1。</translation>
        </message>
        <message>
            <source>That is %2 UTC; each is kept for %3 days.</source>
            <translation>即 UTC %2；每份保留 %3 天。</translation>
        </message>
        <message>
            <source>Choose an hour with little traffic. Storage for backups is free up to a share of the instance's own; more is charged.</source>
            <translation>选择业务低峰的时段。备份空间在一定额度内免费，超出部分收费。</translation>
        </message>
        <message>
            <source>Deletion protection is off.</source>
            <translation>释放保护未开启。</translation>
        </message>
        <message>
            <source>One wrong click in the console deletes the database and its data.</source>
            <translation>在控制台误点一次，数据库和数据就会被删除。</translation>
        </message>
        <message>
            <source>Protection costs nothing. This program switches it off itself when the project is removed on purpose.</source>
            <translation>释放保护不收费。主动删除项目时，本程序会自行关闭它。</translation>
        </message>
        <message>
            <source>Three things count: speed, capacity and the safety of the data.</source>
            <translation>缓存主要看三点：访问速度、存储容量、数据安全。</translation>
        </message>
        <message>
            <source>This class: %1 GB, about %2 QPS, %3 connections, %4 MB/s.</source>
            <translation>这个规格：%1 GB，约 %2 QPS，%3 个连接，%4 MB/s。</translation>
        </message>
        <message>
            <source>Redis keeps everything in memory, so capacity is memory. What doesn't fit is dropped by the eviction rule. Bandwidth is often the first limit with large values.</source>
            <translation>Redis 的数据都在内存里，容量就是内存。放不下的按淘汰策略删除。值较大时，带宽往往先到上限。</translation>
        </message>
        <message>
            <source>Inside the VPC, Redis has no public address.</source>
            <translation>专有网络内的 Redis 没有公网地址。</translation>
        </message>
        <message>
            <source>It is reached from servers of the VPC, which is what keeps it safe.</source>
            <translation>从专有网络里的服务器访问，安全性也来自这里。</translation>
        </message>
        <message>
            <source>To look at it from your desk, log in to a server and use redis-cli there. Today a public address can be asked for; this program never does.</source>
            <translation>要在本机查看，先登录一台服务器，再在上面使用 redis-cli。现在可以另外申请公网地址，但本程序不会这样做。</translation>
        </message>
        <message>
            <source>A master-replica instance is fast enough for most sites.</source>
            <translation>主从版对大多数网站已足够快。</translation>
        </message>
        <message>
            <source>The tutorial measured over 60,000 QPS; this class is rated at about %1.</source>
            <translation>教程实测超过 6 万 QPS；这个规格的参考值约为 %1。</translation>
        </message>
        <message>
            <source>Real figures depend on the size of values and commands. Where connections or bandwidth run short first, take extra bandwidth or a larger class; the old high-spec edition is gone.</source>
            <translation>实际数字取决于值的大小和命令。连接数或带宽先不够时，加购带宽或换更大的规格；当年的高配版已下线。</translation>
        </message>
        <message>
            <source>The cluster edition is expensive: %1 an hour.</source>
            <translation>集群版价格较高：每小时 %1。</translation>
        </message>
        <message>
            <source>The standard edition with %2 costs %3 an hour.</source>
            <translation>标准版 %2 每小时 %3。</translation>
        </message>
        <message>
            <source>A cluster spreads data over shards; in 2016 it came with 64 to 256 GB, today from 2 GB. It is worth it when one node's memory or speed isn't enough. Some commands work differently.</source>
            <translation>集群版把数据分到多个分片；2016 年为 64 到 256 GB，现在从 2 GB 起。单个节点的内存或速度不够时才值得。部分命令的行为不同。</translation>
        </message>
        <message>
            <source>The cluster edition is expensive.</source>
            <translation>集群版价格较高。</translation>
        </message>
        <message>
            <source>Up to 64 GB, the standard edition does the same for less.</source>
            <translation>64 GB 以内，标准版能做同样的事，而且更便宜。</translation>
        </message>
        <message>
            <source>A single node has no replica.</source>
            <translation>单副本没有备份节点。</translation>
        </message>
        <message>
            <source>After a failure it starts empty: only for data that may vanish.</source>
            <translation>故障后数据会丢失，只适合存放丢了也无妨的数据。</translation>
        </message>
        <message>
            <source>There is no promise of availability or of persistence. A pure cache that refills itself can live with that; sessions, queues and counters can't.</source>
            <translation>不承诺可用性，也不承诺持久化。能自动回填的纯缓存可以接受，会话、队列和计数不行。</translation>
        </message>
        <message>
            <source>%1 isn't sold with this edition, these replicas and version %2.</source>
            <translation>这个架构、副本数和版本 %2 没有 %1 规格。</translation>
        </message>
        <message>
            <source>The name of a class says what it is: master has a replica, basic has none, sharding is a cluster. The nearest one that fits is offered.</source>
            <translation>规格名说明了类型：master 有副本，basic 没有，sharding 是集群。这里给出最接近的可用规格。</translation>
        </message>
        <message>
            <source>Redis lies in %1, where no server is.</source>
            <translation>缓存在%1，而那里没有服务器。</translation>
        </message>
        <message>
            <source>Every command crosses zones, which takes a little longer.</source>
            <translation>每条命令都要跨可用区，延迟略高。</translation>
        </message>
        <message>
            <source>Zones of one region reach each other privately. The way takes about a millisecond longer, which a cache feels more than a database.</source>
            <translation>同一地域的可用区内网互通。往返约多一毫秒，缓存比数据库更敏感。</translation>
        </message>
        <message>
            <source>A new instance admits nobody, so they can't connect.</source>
            <translation>新实例不允许任何人访问，所以它们连不上。</translation>
        </message>
        <message>
            <source>The whitelist admits addresses and blocks. A client that isn't on it reads “illegal address”. The vSwitch's block admits its servers, those to come included.</source>
            <translation>白名单放行地址和网段。不在其中的客户端会看到 illegal address。放行交换机网段，以后新增的服务器也能连接。</translation>
        </message>
        <message>
            <source>0.0.0.0/0 admits the whole VPC.</source>
            <translation>0.0.0.0/0 放行整个专有网络。</translation>
        </message>
        <message>
            <source>Any server of it can then read and change the data, given the password.</source>
            <translation>其中任何一台服务器有了密码就能读写数据。</translation>
        </message>
        <message>
            <source>Admit the vSwitches in which the servers lie. A narrow list also helps when a password has leaked.</source>
            <translation>只放行服务器所在的交换机。万一密码泄露，范围小也更安全。</translation>
        </message>
        <message>
            <source>Use %1</source>
            <translation>改用%1</translation>
        </message>
        <message>
            <source>Move the network to %1</source>
            <translation>将网络移到 %1</translation>
        </message>
        <message>
            <source>Use vSwitch %2</source>
            <translation>改用交换机 %2</translation>
        </message>
        <message>
            <source>Add a public IP</source>
            <translation>添加一个公网 IP</translation>
        </message>
        <message>
            <source>Add SNAT for %2</source>
            <translation>为 %2 添加 SNAT</translation>
        </message>
        <message>
            <source>Pay as this site does</source>
            <translation>按本站点的方式计费</translation>
        </message>
        <message>
            <source>Use public IP %1</source>
            <translation>改用公网 IP %1</translation>
        </message>
        <message>
            <source>Remove the entry</source>
            <translation>删除该条目</translation>
        </message>
        <message>
            <source>Use 0 Mbit/s</source>
            <translation>改为 0 Mbit/s</translation>
        </message>
        <message>
            <source>Use %1 servers</source>
            <translation>改为 %1 台</translation>
        </message>
        <message>
            <source>Spread over %2 as well</source>
            <translation>同时放到 %2</translation>
        </message>
        <message>
            <source>Optimise I/O</source>
            <translation>开启 I/O 优化</translation>
        </message>
        <message>
            <source>Use basic disk</source>
            <translation>改用普通云盘</translation>
        </message>
        <message>
            <source>Use %1 GiB</source>
            <translation>改为 %1 GiB</translation>
        </message>
        <message>
            <source>Pay as you go</source>
            <translation>改为按量付费</translation>
        </message>
        <message>
            <source>Use a key pair</source>
            <translation>改用密钥对</translation>
        </message>
        <message>
            <source>Admit %1 only</source>
            <translation>只放行 %1</translation>
        </message>
        <message>
            <source>Open port %1 to the load balancer</source>
            <translation>对负载均衡开放端口 %1</translation>
        </message>
        <message>
            <source>Use two nodes (%1)</source>
            <translation>改用双节点（%1）</translation>
        </message>
        <message>
            <source>Use version %1</source>
            <translation>改用版本 %1</translation>
        </message>
        <message>
            <source>Use %1 GB</source>
            <translation>改为 %1 GB</translation>
        </message>
        <message>
            <source>Switch protection on</source>
            <translation>开启释放保护</translation>
        </message>
        <message>
            <source>Keep 7 days with logs</source>
            <translation>保留 7 天并备份日志</translation>
        </message>
        <message>
            <source>Admit %1</source>
            <translation>放行 %1</translation>
        </message>
        <message>
            <source>Admit the servers' vSwitches only</source>
            <translation>只放行服务器的交换机</translation>
        </message>
        <message>
            <source>Use the standard edition (%1)</source>
            <translation>改用标准版（%1）</translation>
        </message>
        <message>
            <source>Use a replica (%1)</source>
            <translation>改用双副本（%1）</translation>
        </message>
        <message>
            <source>Use weight 100 for all</source>
            <translation>权重都设为 100</translation>
        </message>
        <message>
            <source>Use weight 100</source>
            <translation>权重设为 100</translation>
        </message>
        <message>
            <source>Switch the health check on</source>
            <translation>开启健康检查</translation>
        </message>
        <message>
            <source>Add an HTTP listener on port 80</source>
            <translation>在 80 端口添加 HTTP 监听</translation>
        </message>
        <message>
            <source>Add all servers</source>
            <translation>添加全部服务器</translation>
        </message>
        <message>
            <source>vSwitch %1 is too small: %2 addresses planned, %3 usable.</source>
            <translation>交换机 %1 太小：计划 %2 个地址，可用 %3 个。</translation>
        </message>
        <message>
            <source>Whatever finds no address can't be created.</source>
            <translation>分不到地址的资源无法创建。</translation>
        </message>
        <message>
            <source>Servers, database nodes, Redis, the NAT gateway and an intranet load balancer take a private address each. The cloud keeps four of every block for itself. The block of a vSwitch can't be changed once it exists.</source>
            <translation>服务器、数据库节点、Redis、NAT 网关和私网负载均衡各占一个内网地址。每个网段有四个地址由云端保留。交换机的网段创建后不能更改。</translation>
        </message>
        <message>
            <source>vSwitch %1 will be nearly full: %2 of %3 addresses.</source>
            <translation>交换机 %1 快满了：%3 个地址中计划用 %2 个。</translation>
        </message>
        <message>
            <source>There is little room to grow, and its block can't be changed later.</source>
            <translation>扩展的余地很小，而网段以后不能更改。</translation>
        </message>
        <message>
            <source>Servers, database nodes, Redis, the NAT gateway and an intranet load balancer take a private address each. The cloud keeps four of every block for itself. A larger block costs nothing.</source>
            <translation>服务器、数据库节点、Redis、NAT 网关和私网负载均衡各占一个内网地址。每个网段有四个地址由云端保留。网段大一些不收费。</translation>
        </message>
        <message>
            <source>Everything in a VPC takes a private address: %2 of %3 are planned.</source>
            <translation>专有网络里的一切都占一个内网地址：计划 %2 个，可用 %3 个。</translation>
        </message>
        <message>
            <source>Servers, database nodes, Redis, the NAT gateway and intranet load balancers count.</source>
            <translation>服务器、数据库节点、Redis、NAT 网关和私网负载均衡都计算在内。</translation>
        </message>
        <message>
            <source>The cloud keeps the first and the last three addresses of every vSwitch for itself. A vSwitch keeps its block for good, so plan for the servers of next year, too.</source>
            <translation>每个交换机的第一个和最后三个地址由云端保留。网段创建后不能更改，所以也要为以后的服务器留出余地。</translation>
        </message>
        <message>
            <source>%1 can't be the block of a VPC.</source>
            <translation>%1 不能用作专有网络的网段。</translation>
        </message>
        <message>
            <source>Take a private range with a mask of /8 to /28, such as 10.0.0.0/16.</source>
            <translation>选用掩码 /8 到 /28 的私有网段，如 10.0.0.0/16。</translation>
        </message>
        <message>
            <source>The ranges meant for private networks are 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16. The cloud refuses 100.64.0.0/10, which it uses itself, and loopback, link-local and multicast addresses. The bits behind the mask must be zero.</source>
            <translation>私有网络使用 10.0.0.0/8、172.16.0.0/12 和 192.168.0.0/16。云端自用的 100.64.0.0/10，以及环回、链路本地和组播地址都不能用。掩码之后的位必须为零。</translation>
        </message>
        <message>
            <source>%1 can't be the block of a vSwitch here.</source>
            <translation>%1 不能用作这里的交换机网段。</translation>
        </message>
        <message>
            <source>It must lie inside %2, with a mask of /16 to /29.</source>
            <translation>它必须在 %2 之内，掩码为 /16 到 /29。</translation>
        </message>
        <message>
            <source>A vSwitch is a part of its VPC, so its addresses come out of the VPC's block. The bits behind the mask must be zero.</source>
            <translation>交换机是专有网络的一部分，地址取自专有网络的网段。掩码之后的位必须为零。</translation>
        </message>
        <message>
            <source>%1 overlaps with vSwitch %2 (%3).</source>
            <translation>%1 与交换机 %2（%3）重叠。</translation>
        </message>
        <message>
            <source>An address can belong to one vSwitch only, so the cloud refuses the second.</source>
            <translation>一个地址只能属于一个交换机，云端会拒绝后一个。</translation>
        </message>
        <message>
            <source>Two blocks overlap when one lies wholly or partly inside the other. The next free block of the same size is offered.</source>
            <translation>一个网段全部或部分落在另一个之内就是重叠。这里给出同样大小的下一个空闲网段。</translation>
        </message>
        <message>
            <source>%1 meets Docker's default network %2.</source>
            <translation>%1 与 Docker 的默认网络 %2 重叠。</translation>
        </message>
        <message>
            <source>Servers that run Docker can't reach VPC addresses in that range.</source>
            <translation>运行 Docker 的服务器访问不到这一段里的专有网络地址。</translation>
        </message>
        <message>
            <source>Docker gives its bridge 172.17.0.0/16 on every server. Packets to such an address stay on the server instead of going to the VPC. Another block for the VPC is simpler than another network for every Docker.</source>
            <translation>Docker 在每台服务器上都给自己的网桥分配 172.17.0.0/16，发往这些地址的包不会离开服务器。给专有网络换一个网段，比逐台修改 Docker 简单。</translation>
        </message>
        <message>
            <source>%1 takes a whole private range.</source>
            <translation>%1 占用了一整个私有网段。</translation>
        </message>
        <message>
            <source>A second VPC or an office network in the same range can't be joined to it later.</source>
            <translation>以后无法与同网段的另一个专有网络或办公网络互通。</translation>
        </message>
        <message>
            <source>Networks that are connected by VPN or peering need different addresses. A /16 out of 10.0.0.0/8 leaves room for 255 more of its size.</source>
            <translation>通过 VPN 或对等连接互通的网络，地址不能相同。在 10.0.0.0/8 中取一个 /16，还能再放 255 个同样大小的网络。</translation>
        </message>
        <message>
            <source>%1 has no VPC.</source>
            <translation>%1 不支持专有网络。</translation>
        </message>
        <message>
            <source>Old zones were built before VPCs; a vSwitch can't be created there.</source>
            <translation>有些老的可用区早于专有网络建成，无法创建交换机。</translation>
        </message>
        <message>
            <source>Zones of a region talk to each other privately, so another zone works as well. The one offered sells everything that is planned in this vSwitch.</source>
            <translation>同一地域的可用区内网互通，换一个可用区也一样。这里给出的可用区能买到这个交换机里计划的所有资源。</translation>
        </message>
        <message>
            <source>%1 has no NAT gateways.</source>
            <translation>%1 没有 NAT 网关。</translation>
        </message>
        <message>
            <source>The gateway needs a vSwitch in a zone that sells them; it serves the whole VPC from there.</source>
            <translation>网关需要放在有售的可用区的交换机里，从那里服务整个专有网络。</translation>
        </message>
        <message>
            <source>The gateway takes a private address from its vSwitch. The other vSwitches may lie in any zone of the region and still use it.</source>
            <translation>网关从所在的交换机取一个内网地址。其他交换机可以在地域内任何可用区，同样能使用它。</translation>
        </message>
        <message>
            <source>The NAT gateway is the VPC's door, like an office router.</source>
            <translation>NAT 网关是专有网络的大门，好比办公室的路由器。</translation>
        </message>
        <message>
            <source>Port forwarding, IP mapping and public bandwidth all hang on it.</source>
            <translation>端口转发、IP 映射和公网带宽都挂在它上面。</translation>
        </message>
        <message>
            <source>SNAT lets servers out without showing them, DNAT lets chosen ports in. The gateway has no public IP of its own: public IPs are bound to it. It bills by the hour and by use.</source>
            <translation>SNAT 让服务器出网而不暴露自己，DNAT 放行选定的端口。网关自己没有公网 IP，需要绑定。它按小时和用量计费。</translation>
        </message>
        <message>
            <source>The NAT gateway has no public IP.</source>
            <translation>NAT 网关没有公网 IP。</translation>
        </message>
        <message>
            <source>SNAT and DNAT entries need one; without it no traffic passes.</source>
            <translation>SNAT 和 DNAT 条目都需要公网 IP，没有就没有流量。</translation>
        </message>
        <message>
            <source>Since 2017 public IPs are bought apart from the gateway and bound to it. One is enough to begin with.</source>
            <translation>2017 年起，公网 IP 与网关分开购买再绑定。开始时一个就够。</translation>
        </message>
        <message>
            <source>Servers in %1 can't reach the internet.</source>
            <translation>%1 里的服务器上不了公网。</translation>
        </message>
        <message>
            <source>Without an SNAT entry, updates and outside services don't work.</source>
            <translation>没有 SNAT 条目，更新和外部接口都不通。</translation>
        </message>
        <message>
            <source>A VPC is closed in both directions. SNAT lets servers open connections to the outside through the gateway's public IPs; nobody can open one to them that way.</source>
            <translation>专有网络两个方向都是封闭的。SNAT 让服务器通过网关的公网 IP 向外发起连接，外部无法借此连进来。</translation>
        </message>
        <message>
            <source>%1 public IPs are not enough: %2 are needed.</source>
            <translation>%1 个公网 IP 不够，需要 %2 个。</translation>
        </message>
        <message>
            <source>IP mappings take their addresses whole, and SNAT is left without one.</source>
            <translation>IP 映射独占地址，SNAT 就没有地址可用。</translation>
        </message>
        <message>
            <source>An IP mapping hands every port of a public IP to one server. Port forwarding and SNAT can share an address with each other, but not with a mapping.</source>
            <translation>IP 映射把一个公网 IP 的全部端口交给一台服务器。端口转发和 SNAT 可以共用地址，但不能与 IP 映射共用。</translation>
        </message>
        <message>
            <source>%1 public IPs are planned, %2 would do.</source>
            <translation>计划了 %1 个公网 IP，%2 个就够。</translation>
        </message>
        <message>
            <source>A public IP costs while it idles.</source>
            <translation>公网 IP 闲置也收费。</translation>
        </message>
        <message>
            <source>SNAT and port forwarding share an address; only IP mappings need their own. More addresses help when very many connections go to one destination: each carries about 55,000.</source>
            <translation>SNAT 和端口转发可以共用一个地址，只有 IP 映射需要单独的地址。对同一目标的连接特别多时，多几个地址才有用：每个约支持 55,000 个连接。</translation>
        </message>
        <message>
            <source>This site doesn't sell shared bandwidth that way.</source>
            <translation>这个站点的共享带宽没有这种计费方式。</translation>
        </message>
        <message>
            <source>The China site bills it by bandwidth only, the international site by traffic only.</source>
            <translation>国内站只能按带宽计费，国际站只能按流量计费。</translation>
        </message>
        <message>
            <source>On the China site, public IPs without shared bandwidth are billed by traffic. The cloud refuses the other combinations.</source>
            <translation>在国内站，不加入共享带宽的公网 IP 按流量计费。其他组合会被云端拒绝。</translation>
        </message>
        <message>
            <source>Steady traffic is cheaper by bandwidth, bursts are cheaper by traffic.</source>
            <translation>流量稳定时按带宽更便宜，浮动大时按流量更便宜。</translation>
        </message>
        <message>
            <source>At these prices the two meet where about %2% of the bandwidth is in use around the clock.</source>
            <translation>按目前的价格，全天平均用到约 %2% 的带宽时两者相当。</translation>
        </message>
        <message>
            <source>By bandwidth, the line is paid whether it is used or not. By traffic, every gigabyte that leaves is paid. On the China site shared bandwidth goes by bandwidth and single public IPs go by traffic; on the international site both go by traffic.</source>
            <translation>按带宽，用不用都付费；按流量，流出多少付多少。国内站的共享带宽按带宽、单独的公网 IP 按流量；国际站两者都按流量。</translation>
        </message>
        <message>
            <source>By bandwidth the line is paid whether it is used or not, by traffic every gigabyte that leaves.</source>
            <translation>按带宽，用不用都付费；按流量，流出多少付多少。</translation>
        </message>
        <message>
            <source>On the China site shared bandwidth goes by bandwidth and single public IPs go by traffic; on the international site both go by traffic.</source>
            <translation>国内站的共享带宽按带宽、单独的公网 IP 按流量；国际站两者都按流量。</translation>
        </message>
        <message>
            <source>Shared bandwidth takes the place of the NAT bandwidth package.</source>
            <translation>共享带宽取代了当年的 NAT 带宽包。</translation>
        </message>
        <message>
            <source>The package of 2016, which came with its public IPs, went off sale in 2017.</source>
            <translation>2016 年自带公网 IP 的带宽包已于 2017 年停售。</translation>
        </message>
        <message>
            <source>Today public IPs are bought one by one, put into a shared bandwidth and bound to the NAT gateway. All of them then share its Mbit/s.</source>
            <translation>现在公网 IP 逐个购买，加入共享带宽，再绑定到 NAT 网关，共同使用它的带宽。</translation>
        </message>
        <message>
            <source>Public IP %1 is mapped whole and used by another entry, too.</source>
            <translation>公网 IP %1 已整个映射，又被其他条目使用。</translation>
        </message>
        <message>
            <source>An IP mapping takes all ports of its address, so the cloud refuses the second entry.</source>
            <translation>IP 映射占用该地址的全部端口，云端会拒绝另一个条目。</translation>
        </message>
        <message>
            <source>Give the mapping an address of its own, or forward single ports instead: those can share one.</source>
            <translation>给映射单独一个地址，或改为转发个别端口：端口转发可以共用地址。</translation>
        </message>
        <message>
            <source>Port %2 of %1 is opened to the internet.</source>
            <translation>%1 的端口 %2 对公网开放。</translation>
        </message>
        <message>
            <source>Administration and database ports are tried by attackers within minutes.</source>
            <translation>管理端口和数据库端口几分钟内就会有人尝试入侵。</translation>
        </message>
        <message>
            <source>Remove the entry, or let the security group admit your own address only. For administration a VPN or the console's remote connection is safer.</source>
            <translation>删除该条目，或让安全组只放行自己的地址。管理服务器时，VPN 或控制台的远程连接更安全。</translation>
        </message>
        <message>
            <source>All ports of %1 are opened to the internet.</source>
            <translation>%1 的全部端口对公网开放。</translation>
        </message>
        <message>
            <source>Then the security group alone stands between the server and the world.</source>
            <translation>服务器与外界之间只剩安全组。</translation>
        </message>
        <message>
            <source>An IP mapping forwards everything, administration ports included. Forward the ports that are needed one by one, or keep the security group's sources narrow.</source>
            <translation>IP 映射会转发所有端口，包括管理端口。逐个转发需要的端口，或收紧安全组的来源。</translation>
        </message>
        <message>
            <source>Port %1 shares its public IP with SNAT.</source>
            <translation>端口 %1 与 SNAT 共用一个公网 IP。</translation>
        </message>
        <message>
            <source>That is fine: the program asks the cloud to free the port for this entry.</source>
            <translation>没有问题：程序会请云端为这个条目让出端口。</translation>
        </message>
        <message>
            <source>SNAT uses ports above 1024 for outgoing connections. With the option PortBreak the cloud gives up that one; a connection that uses it at that moment is cut.</source>
            <translation>SNAT 用 1024 以上的端口向外连接。开启 PortBreak 后，云端让出这个端口，此刻正在使用它的连接会中断。</translation>
        </message>
        <message>
            <source>The access key belongs to the main account.</source>
            <translation>访问密钥属于主账号。</translation>
        </message>
        <message>
            <source>Whoever gets it can do everything, billing included.</source>
            <translation>拿到它的人什么都能做，包括费用操作。</translation>
        </message>
        <message>
            <source>%1 doesn't sell this.</source>
            <translation>%1 没有这个产品。</translation>
        </message>
        <message>
            <source>%2 sells everything that is planned in this vSwitch.</source>
            <translation>%2 能买到这个交换机里计划的所有资源。</translation>
        </message>
        <message>
            <source>What is on sale differs by zone and product. Zones of one region reach each other privately, so another vSwitch works as well.</source>
            <translation>各可用区在售的产品不同。同一地域的可用区内网互通，换一个交换机也一样。</translation>
        </message>
        <message>
            <source>No other zone of the region sells everything that is planned in this vSwitch; spread it over several.</source>
            <translation>地域内没有一个可用区能买齐这个交换机里计划的资源，请分到几个交换机。</translation>
        </message>
        <message>
            <source>What is on sale differs by zone and product. Zones of one region reach each other privately, so parts can lie in different vSwitches.</source>
            <translation>各可用区在售的产品不同。同一地域的可用区内网互通，资源可以放在不同的交换机。</translation>
        </message>
        <message>
            <source>%1 are planned; the usual quota is %2.</source>
            <translation>计划了 %1 个，一般配额是 %2 个。</translation>
        </message>
        <message>
            <source>Unless the account has a larger one, the cloud refuses the rest.</source>
            <translation>除非账号的配额更大，超出的部分会被云端拒绝。</translation>
        </message>
        <message>
            <source>Not all prices of this step are known.</source>
            <translation>这一步有的价格还不知道。</translation>
        </message>
        <message>
            <source>The amount shown is a lower bound; look the rest up before buying.</source>
            <translation>显示的金额是下限，购买前请查清其余部分。</translation>
        </message>
        <message>
            <source>Prices are asked of the cloud. Where it gives none, or usage decides, nothing is assumed.</source>
            <translation>价格向云端查询。查不到或取决于用量的部分，不作任何假设。</translation>
        </message>
        <message>
            <source>A subscription is paid at once and runs to its end.</source>
            <translation>包年包月一次付清，到期才结束。</translation>
        </message>
        <message>
            <source>Removing the project can't release it or get the money back.</source>
            <translation>删除项目时无法释放，也不会退款。</translation>
        </message>
        <message>
            <source>Subscriptions are cheaper for what stays a long time. Pay-as-you-go can be turned into a subscription later, once it is clear that it stays.</source>
            <translation>长期使用的资源用包年包月更便宜。按量付费以后可以转为包年包月，等确定要长期使用再转。</translation>
        </message>
        <message>
            <source>The region can't be changed once something is created.</source>
            <translation>创建资源后地域不能更改。</translation>
        </message>
        <message>
            <source>Goods, stock and prices differ by region and zone; the nearest to the users is usually right.</source>
            <translation>各地域和可用区的品类、库存和价格不同，一般选离用户最近的。</translation>
        </message>
        <message>
            <source>A VPC lies in one region, its vSwitches in any zones of it. Regions reach each other over the internet or paid links only.</source>
            <translation>专有网络属于一个地域，交换机可以在其中任何可用区。地域之间只能通过公网或付费链路互通。</translation>
        </message>
        <message>
            <source>%1 equal servers are bought in one order for each vSwitch.</source>
            <translation>%1 台相同的服务器按交换机各下一单。</translation>
        </message>
        <message>
            <source>They take the vSwitches in turn, so neighbours by number lie in different ones.</source>
            <translation>服务器轮流放入各交换机，编号相邻的在不同的交换机。</translation>
        </message>
        <message>
            <source>One order takes up to 100 servers; larger groups become several. A smaller amount later removes the highest numbers.</source>
            <translation>一单最多 100 台，更多时分成几单。以后减少数量时，从编号最大的开始删除。</translation>
        </message>
        <message>
            <source>%1 is the only server behind the load balancer.</source>
            <translation>%1 是负载均衡后面唯一的服务器。</translation>
        </message>
        <message>
            <source>If it fails, the site is down.</source>
            <translation>它出故障，网站就停了。</translation>
        </message>
        <message>
            <source>A load balancer shows its worth from the second server on: it leaves out the one that fails and lets you update them one after the other.</source>
            <translation>从第二台开始，负载均衡才显出作用：它会避开出故障的服务器，也可以逐台更新。</translation>
        </message>
        <message>
            <source>Servers in %1 use data in %2.</source>
            <translation>%1 的服务器使用%2 的数据。</translation>
        </message>
        <message>
            <source>Zones of one region talk privately and free of charge, with a little more latency.</source>
            <translation>同一地域的可用区内网互通且免费，延迟略高。</translation>
        </message>
        <message>
            <source>A server in one zone reaches Redis or a database in another over the VPC as if it stood beside it. The way takes about a millisecond longer, which matters for very many small queries only.</source>
            <translation>服务器访问另一个可用区的 Redis 或数据库，和在同一处一样走专有网络。往返约多一毫秒，只在大量小查询时才有影响。</translation>
        </message>
        <message>
            <source>All servers behind the load balancer lie in %1.</source>
            <translation>负载均衡后面的服务器都在%1。</translation>
        </message>
        <message>
            <source>A failure of that zone stops the site.</source>
            <translation>这个可用区出故障，网站就停了。</translation>
        </message>
        <message>
            <source>Zones have separate power and network. Servers in two zones cost no more than in one.</source>
            <translation>各可用区的电力和网络相互独立。放在两个可用区并不比一个更贵。</translation>
        </message>
        <message>
            <source>%1 is sold out in %2.</source>
            <translation>%1 在 %2 已售罄。</translation>
        </message>
        <message>
            <source>Stock changes by zone and hour. The same type in another zone, or the nearest one in this zone, does the same work.</source>
            <translation>库存随可用区和时间变化。换一个可用区的同规格，或这个可用区里最接近的规格，效果一样。</translation>
        </message>
        <message>
            <source>%1 is off sale for this account.</source>
            <translation>这个账号买不到 %1。</translation>
        </message>
        <message>
            <source>Old series are closed to new orders; %2 is today's equivalent.</source>
            <translation>老系列不再接受新订单，现在对应的是 %2。</translation>
        </message>
        <message>
            <source>Series I and II ended with their hardware. Today's types of the same size are faster and mostly cheaper.</source>
            <translation>系列 I 和系列 II 已随硬件退役。现在同样大小的规格更快，大多也更便宜。</translation>
        </message>
        <message>
            <source>Choose a type from the list; it holds what the region sells.</source>
            <translation>从列表中选择规格，列表里是该地域在售的规格。</translation>
        </message>
        <message>
            <source>The cloud's list of types for sale doesn't hold it. It may be misspelt, retired, or sold in other regions only.</source>
            <translation>云端的在售列表里没有它。可能是拼写有误、已退役，或只在其他地域出售。</translation>
        </message>
        <message>
            <source>%1 may be off sale for this account.</source>
            <translation>这个账号可能买不到 %1。</translation>
        </message>
        <message>
            <source>Its series is being closed; %2 is today's equivalent.</source>
            <translation>它的系列正在停售，现在对应的是 %2。</translation>
        </message>
        <message>
            <source>Accounts that have such servers can sometimes buy more, new accounts can't. Today's types of the same size are faster and mostly cheaper.</source>
            <translation>已有这类服务器的账号有时还能再买，新账号不能。现在同样大小的规格更快，大多也更便宜。</translation>
        </message>
        <message>
            <source>%1 is series I: old hardware.</source>
            <translation>%1 属于系列 I，硬件较老。</translation>
        </message>
        <message>
            <source>At the same size it does over 30% less work than series II; %2 is today's equivalent.</source>
            <translation>同等配置下效率比系列 II 低 30% 以上，现在对应的是 %2。</translation>
        </message>
        <message>
            <source>Series I is the first generation, with processors of 2012 and slow memory. It is still shown so that old set-ups can be compared.</source>
            <translation>系列 I 是第一代，使用 2012 年的处理器和较慢的内存。这里保留它，便于与老的配置对比。</translation>
        </message>
        <message>
            <source>%1 can't mount this disk without I/O optimisation.</source>
            <translation>%1 未开启 I/O 优化，不能挂载这种云盘。</translation>
        </message>
        <message>
            <source>Servers of series I that are not optimised take basic disks only.</source>
            <translation>系列 I 的非 I/O 优化服务器只能用普通云盘。</translation>
        </message>
        <message>
            <source>SSD and efficiency disks need the faster way to storage that I/O optimisation opens. Later series always have it.</source>
            <translation>SSD 云盘和高效云盘需要 I/O 优化提供的高速通道。之后的系列都自带 I/O 优化。</translation>
        </message>
        <message>
            <source>%1 is series II, the usual choice of its time.</source>
            <translation>%1 属于系列 II，是当时的常用选择。</translation>
        </message>
        <message>
            <source>It has a family for each purpose; %2 is today's equivalent.</source>
            <translation>每种场景有一个规格族，现在对应的是 %2。</translation>
        </message>
        <message>
            <source>n and sn1 families compute, sn2 balances, e3 has much memory. Later series kept that order under new names: c, g and r.</source>
            <translation>n 和 sn1 偏计算，sn2 均衡，e3 内存大。后来的系列沿用这种划分，改名为 c、g 和 r。</translation>
        </message>
        <message>
            <source>%1 is series III: series II with a newer processor.</source>
            <translation>%1 属于系列 III，是系列 II 的 CPU 升级版。</translation>
        </message>
        <message>
            <source>It does the same with a little more speed; %2 is today's equivalent.</source>
            <translation>用途相同，速度稍快，现在对应的是 %2。</translation>
        </message>
        <message>
            <source>The families kept their purposes and got newer processors and faster memory.</source>
            <translation>规格族的用途不变，换了更新的处理器和更快的内存。</translation>
        </message>
        <message>
            <source>From %1 a server can only be resized to newer families, never back.</source>
            <translation>从 %1 只能变配到更新的规格族，不能返回。</translation>
        </message>
        <message>
            <source>Possible targets: %2. Today's families need a new server.</source>
            <translation>可以变配到：%2。要用现在的规格族，需要新建服务器。</translation>
        </message>
        <message>
            <source>In 2016 the series could not be changed into each other at all. Since then the way leads from old to new, as far as the zone has stock. The newest families stand on other hardware and can't be reached.</source>
            <translation>2016 年系列之间完全不能互相升降配。后来可以由旧到新单向变配，取决于可用区的库存。最新的规格族使用另一种硬件，无法变配过去。</translation>
        </message>
        <message>
            <source>%1 is burstable and stands behind the load balancer.</source>
            <translation>%1 是突发性能规格，却放在负载均衡后面。</translation>
        </message>
        <message>
            <source>Under steady load its CPU credits run out and it slows down.</source>
            <translation>持续负载会用完 CPU 积分，速度随之下降。</translation>
        </message>
        <message>
            <source>Burstable types earn credits while idle and spend them under load. Without credits they fall to a tenth or a fifth of their speed. They suit test and little-used servers.</source>
            <translation>突发性能规格空闲时积累积分，忙时消耗。积分用完后只剩十分之一到五分之一的速度，适合测试和低负载的服务器。</translation>
        </message>
        <message>
            <source>The licence of %1 is charged extra.</source>
            <translation>%1 的许可证另外收费。</translation>
        </message>
        <message>
            <source>It is billed with the server and not part of the type's price.</source>
            <translation>它随服务器计费，不包含在规格价格里。</translation>
        </message>
        <message>
            <source>Windows images come activated. Linux images are free of charge, apart from some commercial ones.</source>
            <translation>Windows 镜像已激活。大多数 Linux 镜像免费，少数商业版除外。</translation>
        </message>
        <message>
            <source>The image can be replaced after buying.</source>
            <translation>购买后也可以更换镜像。</translation>
        </message>
        <message>
            <source>The system disk is made anew then, and its data are lost.</source>
            <translation>更换时系统盘会重建，上面的数据会丢失。</translation>
        </message>
        <message>
            <source>Keep data on a data disk: it stays when the system is replaced. The server keeps its address and its id.</source>
            <translation>数据请放在数据盘上，更换系统时会保留。服务器的地址和实例 ID 不变。</translation>
        </message>
        <message>
            <source>Don't give servers a public IP here.</source>
            <translation>这里不要给服务器分配公网 IP。</translation>
        </message>
        <message>
            <source>It stays for life and breaks the isolation.</source>
            <translation>它会跟随服务器一生，并破坏网络隔离。</translation>
        </message>
        <message>
            <source>An address given at creation can't be unbound, and the server stands open on the internet. Let people in by the load balancer or DNAT, and let servers out by SNAT. Today such an address can at least be turned into an EIP afterwards.</source>
            <translation>创建时分配的地址无法解绑，服务器直接暴露在公网上。对外服务用负载均衡或 DNAT，出网用 SNAT。现在这种地址至少可以事后转为弹性公网 IP。</translation>
        </message>
        <message>
            <source>For more than a year, buying it at once is cheaper.</source>
            <translation>需求超过一年时，一次购买更便宜。</translation>
        </message>
        <message>
            <source>A year paid in advance saves about %1%, here %2.</source>
            <translation>预付一年约省 %1%，这里约为 %2。</translation>
        </message>
        <message>
            <source>Pay-as-you-go suits what is tried out or goes up and down: it ends with the server. A subscription can't be given back, so take it once the size is settled.</source>
            <translation>按量付费适合试用和有增有减的需求，随服务器结束。包年包月不能退，规格确定之后再买。</translation>
        </message>
        <message>
            <source>Subscriptions are discounted, the more the longer they run.</source>
            <translation>包年包月有折扣，时间越长折扣越大。</translation>
        </message>
        <message>
            <source>Servers %1 are a subscription and bill until it ends.</source>
            <translation>服务器 %1 是包年包月，到期前一直计费。</translation>
        </message>
        <message>
            <source>Removing the project can't release them.</source>
            <translation>删除项目时无法释放。</translation>
        </message>
        <message>
            <source>A subscription is paid at once for its whole time. Pay-as-you-go can be turned into a subscription later, once it is clear that the servers stay.</source>
            <translation>包年包月一次付清全部时长。按量付费以后可以转为包年包月，等确定要长期使用再转。</translation>
        </message>
        <message>
            <source>Up to %1, %2, %3 and %4 IOPS, at %5, %6, %7 and %8 for a GiB and month.</source>
            <translation>最高 %1、%2、%3 和 %4 IOPS，每 GiB 每月 %5、%6、%7 和 %8。</translation>
        </message>
        <message>
            <source>The figures are the most a disk reaches; it needs some size for that. For a web server ESSD at its lowest level is a good start. Basic disks are hardly sold any more.</source>
            <translation>这是云盘能达到的上限，容量够大才能达到。一般网站从最低性能级别的 ESSD 开始就好。普通云盘现在基本停售。</translation>
        </message>
        <message>
            <source>Up to %1, %2, %3 and %4 IOPS.</source>
            <translation>最高 %1、%2、%3 和 %4 IOPS。</translation>
        </message>
        <message>
            <source>%1 can't mount disks of category %2.</source>
            <translation>%1 不能挂载 %2 类型的云盘。</translation>
        </message>
        <message>
            <source>Each family works with some categories only: old ones lack ESSD, the newest take nothing else.</source>
            <translation>每个规格族只支持部分云盘类型：老的不支持 ESSD，最新的只支持 ESSD。</translation>
        </message>
        <message>
            <source>A disk of %1 GiB isn't possible here.</source>
            <translation>这里不能用 %1 GiB 的云盘。</translation>
        </message>
        <message>
            <source>The category and the image allow %2 to %3 GiB.</source>
            <translation>云盘类型和镜像要求 %2 到 %3 GiB。</translation>
        </message>
        <message>
            <source>A system disk must hold its image; Windows needs 40 GiB. Disks can grow later, but never shrink.</source>
            <translation>系统盘必须放得下镜像，Windows 需要 40 GiB。云盘以后可以扩容，不能缩小。</translation>
        </message>
        <message>
            <source>A key pair is safer than a password.</source>
            <translation>密钥对比密码安全。</translation>
        </message>
        <message>
            <source>Passwords are guessed by machines day and night.</source>
            <translation>密码时刻都有机器在猜。</translation>
        </message>
        <message>
            <source>The program makes the pair on this computer and uploads the public half only. The private half never leaves the computer.</source>
            <translation>程序在本机生成密钥对，只上传公钥。私钥不会离开这台电脑。</translation>
        </message>
        <message>
            <source>Port %1 is open to the whole world.</source>
            <translation>端口 %1 对全世界开放。</translation>
        </message>
        <message>
            <source>Only ports that the public uses should be; limit the others to known addresses.</source>
            <translation>只有公众使用的端口才应如此，其余的限制到已知地址。</translation>
        </message>
        <message>
            <source>A security group limits who reaches which ports. Administration and data stores need the VPC, or your own address, and nobody else.</source>
            <translation>安全组限制谁能访问哪些端口。管理和数据端口只需对专有网络或自己的地址开放。</translation>
        </message>
        <message>
            <source>The security group lets nobody in.</source>
            <translation>安全组不放行任何入方向的访问。</translation>
        </message>
        <message>
            <source>Inbound traffic is closed until a rule opens it.</source>
            <translation>入方向默认关闭，要由规则开放。</translation>
        </message>
        <message>
            <source>Servers of one basic security group reach each other. Everything else needs a rule: a direction, a protocol, ports and a source. Outbound traffic is open.</source>
            <translation>同一个普通安全组里的服务器内网互通。其余访问都需要规则：方向、协议、端口和来源。出方向是开放的。</translation>
        </message>
        <message>
            <source>“%1” can't be read.</source>
            <translation>无法识别“%1”。</translation>
        </message>
        <message>
            <source>Ports are written 80/80 or 8000/8010 (-1/-1 for ICMP, GRE and all protocols), sources like 10.0.0.0/16.</source>
            <translation>端口写成 80/80 或 8000/8010（ICMP、GRE 和全部协议写 -1/-1），来源写成 10.0.0.0/16。</translation>
        </message>
        <message>
            <source>For all ports of TCP or UDP write 1/65535. A single address is written 10.0.1.5 or 10.0.1.5/32.</source>
            <translation>TCP 或 UDP 的全部端口写成 1/65535。单个地址写成 10.0.1.5 或 10.0.1.5/32。</translation>
        </message>
        <message>
            <source>The filing is done in the console and takes days to weeks. Until then the site can be tried by its IP address.</source>
            <translation>备案在控制台办理，需要几天到几周。在此之前可以用 IP 地址试用网站。</translation>
        </message>
        <message>
            <source>The load balancer is let through of itself, but every other way to this port is closed.</source>
            <translation>负载均衡会自动放行，但到这个端口的其他途径都是关闭的。</translation>
        </message>
        <message>
            <source>Requests and health checks come from 100.64.0.0/10 and need no rule today. A rule makes plain which ports are in use, and admits tests from where it says.</source>
            <translation>请求和健康检查来自 100.64.0.0/10，目前不需要规则。加一条规则能看清用到了哪些端口，也便于从规则里的来源测试。</translation>
        </message>
        <message>
            <source>Make a RAM user for this program, give it the rights that this plan needs, and use its key. Such a key can be withdrawn without touching anything else.</source>
            <translation>为本程序创建一个 RAM 用户，只授予这份计划需要的权限，使用它的密钥。需要时可以单独停用，不影响其他。</translation>
        </message>
        <message>
            <source>Add a NAT gateway with SNAT</source>
            <translation>添加 NAT 网关和 SNAT</translation>
        </message>
        <message>
            <source>Set the amount to %1</source>
            <translation>数量改为 %1</translation>
        </message>
        <message>
            <source>Basic, efficiency, SSD, ESSD: speed rises, and mostly the price, too.</source>
            <translation>普通云盘、高效云盘、SSD、ESSD：速度依次提高，价格大体也是。</translation>
        </message>
        <message>
            <source>HTTPS needs a certificate for the site's domain. Once there is an HTTPS listener, this one can send everybody on to it.</source>
            <translation>HTTPS 需要网站域名的证书。有了 HTTPS 监听之后，可以让这个监听把所有请求重定向过去。</translation>
        </message>
        <message>
            <source>The HTTPS listener on port %1 has no certificate.</source>
            <translation>端口 %1 的 HTTPS 监听没有证书。</translation>
        </message>
        <message>
            <source>Browsers refuse a site that can't prove whose it is, and the cloud refuses the listener.</source>
            <translation>浏览器会拒绝无法证明身份的网站，云也会拒绝创建该监听。</translation>
        </message>
        <message>
            <source>A certificate comes from a certificate authority or from the Certificate Management Service of the cloud. Choose its file and that of its private key, or the id of one that the account has. The private key goes to the cloud and nowhere else.</source>
            <translation>证书来自证书颁发机构，或云上的数字证书管理服务。请选择证书文件和私钥文件，或填写账号中已有证书的 ID。私钥只上传到云，不会去往别处。</translation>
        </message>
        <message>
            <source>A server's share is its weight out of the sum of all. The scheduler wlc looks at open connections, too; sch and tch keep a client at its server.</source>
            <translation>服务器分到的份额是其权重占总和的比例。wlc 调度还会参考连接数；sch 和 tch 让客户端始终访问同一台服务器。</translation>
        </message>
        <message>
            <source>%1 splits reads and writes through the shared proxy.</source>
            <translation>%1 通过共享代理实现读写分离。</translation>
        </message>
        <message>
            <source>It gets a second address; applications that use it need no other change.</source>
            <translation>实例会多一个地址，应用改用它即可，不必另作改动。</translation>
        </message>
        <message>
            <source>The old proxy is for MySQL 5.6 and 5.7 on local disks. Writes go to the primary, reads to the read-only instances that don't lag too much. It is released before the read-only instances are.</source>
            <translation>旧式代理用于本地盘上的 MySQL 5.6 和 5.7。写请求发往主实例，读请求发往延迟不大的只读实例。删除只读实例之前会先释放它。</translation>
        </message>
        <message>
            <source>%1 splits reads and writes through the database proxy.</source>
            <translation>%1 通过数据库代理实现读写分离。</translation>
        </message>
        <message>
            <source>The proxy is made of nodes of its own, which take some minutes to start. Writes go to the primary, reads to the read-only instances. It is switched off before the read-only instances are removed.</source>
            <translation>代理由自己的节点组成，启动需要几分钟。写请求发往主实例，读请求发往只读实例。删除只读实例之前会先关闭它。</translation>
        </message>
        <message>
            <source>Read/write splitting needs two nodes and a read-only instance.</source>
            <translation>读写分离需要两个节点和一个只读实例。</translation>
        </message>
        <message>
            <source>A single node can't have read-only instances, and without one there is nowhere to send reads to.</source>
            <translation>单节点不能有只读实例，而没有只读实例，读请求就无处可发。</translation>
        </message>
        <message>
            <source>SQL audit keeps all statements for %1 days and is charged by volume.</source>
            <translation>SQL 审计保留全部语句 %1 天，按存储量计费。</translation>
        </message>
        <message>
            <source>A busy database can make the log cost more than the instance.</source>
            <translation>繁忙的数据库可能让日志比实例还贵。</translation>
        </message>
        <message>
            <source>The log shows who ran which statement when and helps to find slow ones. It is charged by the stored volume each hour. Making the time shorter deletes the older part at once.</source>
            <translation>日志记录谁在何时执行了哪条语句，也有助于找到慢语句。费用按每小时的存储量计算。缩短保留时间会立即删除更早的部分。</translation>
        </message>
        <message>
            <source>A database has no business on the internet.</source>
            <translation>数据库不应暴露在公网上。</translation>
        </message>
        <message>
            <source>Cloudsteps opens no public address for it: attackers find it within minutes.</source>
            <translation>云阶不会为它开通公网地址：攻击者几分钟内就会找到它。</translation>
        </message>
        <message>
            <source>Reach it from a server of the VPC, for example by an SSH tunnel. Where that isn't possible, forward a port by DNAT and let the security group admit your own address only.</source>
            <translation>请从专有网络中的服务器访问，例如通过 SSH 隧道。实在不行，就用 DNAT 转发一个端口，并让安全组只放行自己的地址。</translation>
        </message>
        <message>
            <source>This password breaks the database's rule.</source>
            <translation>这个密码不符合数据库的规则。</translation>
        </message>
        <message>
            <source>The cloud refuses it: 8 to 32 characters, three of capitals, small letters, digits and signs.</source>
            <translation>云会拒绝它：8 到 32 个字符，大写字母、小写字母、数字、特殊符号中至少三种。</translation>
        </message>
        <message>
            <source>The application wants %1, this class has %2.</source>
            <translation>应用需要 %1，该规格只有 %2。</translation>
        </message>
        <message>
            <source>Beyond that, connections are refused or answers come late.</source>
            <translation>超出之后，连接会被拒绝，或者响应变慢。</translation>
        </message>
        <message>
            <source>In 2016 a high-spec edition had more connections and bandwidth for the same memory. Today a larger class does, or extra bandwidth that is bought in the console.</source>
            <translation>2016 年的高配版在同样内存下有更多连接数和带宽。如今改用更大的规格，或者在控制台购买额外带宽。</translation>
        </message>
        <message>
            <source>Redis can be used without a password inside the VPC.</source>
            <translation>专有网络内无需密码即可访问 Redis。</translation>
        </message>
        <message>
            <source>Any server of it that is on the whitelist can read and change everything.</source>
            <translation>白名单中的任何服务器都能读取和修改全部数据。</translation>
        </message>
        <message>
            <source>One broken-in server is enough then. A password costs nothing and the program keeps it; switch password-free access on only for software that can't send one.</source>
            <translation>这样只要有一台服务器被攻破就够了。密码不花钱，由程序保管；只有当软件无法发送密码时才开启免密访问。</translation>
        </message>
        <message>
            <source>This password breaks the rule of Redis.</source>
            <translation>这个密码不符合 Redis 的规则。</translation>
        </message>
        <message>
            <source>Do without splitting</source>
            <translation>不使用读写分离</translation>
        </message>
        <message>
            <source>Do without a public address</source>
            <translation>不开通公网地址</translation>
        </message>
        <message>
            <source>Ask for the password</source>
            <translation>要求密码</translation>
        </message>
        <message>
            <source>Redirect to HTTPS on port %1</source>
            <translation>重定向到端口 %1 的 HTTPS</translation>
        </message>
        <message>
            <source>Use certificate %1</source>
            <translation>使用证书 %1</translation>
        </message>
        <message>
            <source>The access key may not call %1.</source>
            <translation>访问密钥无权调用 %1。</translation>
        </message>
        <message>
            <source>The step stops there until a policy of this key holds %2.</source>
            <translation>在该密钥的权限策略包含 %2 之前，步骤会停在那里。</translation>
        </message>
        <message>
            <source>The account's owner adds the line to a policy in RAM and attaches it to the user of this key. The policy of the whole plan is among the exports.</source>
            <translation>由账号所有者在访问控制（RAM）中把这一行加入策略，并授予该密钥的用户。整个计划所需的策略可以从导出中得到。</translation>
        </message>
        <message>
            <source>The account can't pay for this plan.</source>
            <translation>账号余额不足以支付该计划。</translation>
        </message>
        <message>
            <source>The cloud refuses the first order.</source>
            <translation>云会拒绝第一笔订单。</translation>
        </message>
        <message>
            <source>Top up the account or settle what is overdue in the console's billing pages. Nothing was bought so far.</source>
            <translation>请在控制台的费用页面充值，或结清欠款。目前什么也没有购买。</translation>
        </message>
        <message>
            <source>The account's owner is not verified.</source>
            <translation>账号尚未完成实名认证。</translation>
        </message>
        <message>
            <source>Nothing can be bought until real-name verification is done.</source>
            <translation>完成实名认证之前什么也买不了。</translation>
        </message>
        <message>
            <source>It is done in the console's account centre and takes minutes for a person, some days for a company.</source>
            <translation>在控制台的账号中心办理，个人几分钟，企业需要几天。</translation>
        </message>
        <message>
            <source>The role %1 is missing, and this key can't make it.</source>
            <translation>缺少服务关联角色 %1，而该密钥无权创建它。</translation>
        </message>
        <message>
            <source>The product needs it to work in your account.</source>
            <translation>产品需要该角色才能在账号中工作。</translation>
        </message>
        <message>
            <source>The first purchase of the product makes the role, if the key has the right ram:CreateServiceLinkedRole. The account's owner can also buy one in the console once; the role stays.</source>
            <translation>只要密钥有创建服务关联角色的权限（ram:CreateServiceLinkedRole），首次购买该产品时就会创建角色。账号所有者也可以在控制台购买一次，角色会保留下来。</translation>
        </message>
        <message>
            <source>This choice raises the month's price from %1 to %2.</source>
            <translation>这一选择使每月费用从 %1 升至 %2。</translation>
        </message>
        <message>
            <source>That is more than half as much again.</source>
            <translation>比原来多出一半以上。</translation>
        </message>
        <message>
            <source>The whole project is compared before and after your last change, with what is known of its prices. Undo takes the change back.</source>
            <translation>比较的是上一次修改前后整个项目的费用，以已知价格为准。撤销即可恢复。</translation>
        </message>
        <message>
            <source>%1 are planned; the account may make %2 more.</source>
            <translation>计划 %1 个，而账号只能再创建 %2 个。</translation>
        </message>
        <message>
            <source>The cloud refuses the rest.</source>
            <translation>其余的会被云拒绝。</translation>
        </message>
        <message>
            <source>Quotas are raised on request in the Quota Center, mostly within minutes. Removing what is no longer used helps as well.</source>
            <translation>可在配额中心申请提高配额，多数几分钟内生效。删除不再使用的资源也可以。</translation>
        </message>
        <message>
            <source>Quotas are raised on request in the Quota Center. What this account really has is asked by the check before the first creation.</source>
            <translation>可在配额中心申请提高配额。该账号的实际配额由首次创建前的检查查询。</translation>
        </message>
        <message>
            <source>This password breaks the servers' rule.</source>
            <translation>这个密码不符合服务器的规则。</translation>
        </message>
        <message>
            <source>The cloud refuses it: 8 to 30 characters, three of capitals, small letters, digits and signs.</source>
            <translation>云会拒绝它：8 到 30 个字符，大写字母、小写字母、数字、特殊符号中至少三种。</translation>
        </message>
        <message>
            <source>Only the signs in the row of digits count, with _, +, - and =. A password made by the program follows the rule.</source>
            <translation>特殊符号只能是数字键上方的符号，以及 _、+、- 和 =。由程序生成的密码总是符合规则。</translation>
        </message>
        <message>
            <source>Signs are those of an English keyboard, quotation marks excepted; other alphabets don't count. On Windows it can't start with a slash. A password made by the program follows the rule.</source>
            <translation>特殊符号指英文键盘上除双引号以外的符号，其他文字不算。Windows 的密码不能以斜线开头。由程序生成的密码总是符合规则。</translation>
        </message>
        <message>
            <source>Do without another NAT gateway</source>
            <translation>不再创建 NAT 网关</translation>
        </message>
        <message>
            <source>The VPC has a NAT gateway already: %1.</source>
            <translation>该专有网络已有 NAT 网关：%1。</translation>
        </message>
        <message>
            <source>A second one bills as well, and the VPC's route to the internet stays with the first.</source>
            <translation>第二个同样计费，而专有网络通往公网的路由仍指向第一个。</translation>
        </message>
        <message>
            <source>The cloud allows several gateways in a VPC, but the route 0.0.0.0/0 leads to one. Servers go out through that one, by its SNAT entries; those of a second gateway do nothing until routes are changed in the console. Mostly it is enough to add the new vSwitches to the gateway that is there.</source>
            <translation>一个专有网络可以有多个 NAT 网关，但路由 0.0.0.0/0 只指向其中一个。服务器按那个网关的 SNAT 条目访问公网；在控制台修改路由之前，第二个网关的 SNAT 条目不起作用。多数情况下，把新交换机加到已有网关即可。</translation>
        </message>
        <message>
            <source>Servers of new vSwitches get out once that gateway has an SNAT entry for them.</source>
            <translation>为新交换机在该网关上添加 SNAT 条目后，其中的服务器即可访问公网。</translation>
        </message>
        <message>
            <source>This program doesn't change a gateway that it didn't make. Add the SNAT entries of new vSwitches in the console, or give the servers a way out of their own.</source>
            <translation>本程序不会修改不是由它创建的网关。请在控制台为新交换机添加 SNAT 条目，或让服务器使用自己的公网出口。</translation>
        </message>
    </context>
    <context>
        <name>Preflight</name>
        <message>
            <source>The access key is valid: account %1, %2.</source>
            <translation>访问密钥有效：账号 %1，%2。</translation>
        </message>
        <message>
            <source>The cloud didn't accept the access key (%1).</source>
            <translation>云端不接受该访问密钥（%1）。</translation>
        </message>
        <message>
            <source>Check that the key is complete, enabled and not expired.</source>
            <translation>请检查密钥是否完整、已启用且未过期。</translation>
        </message>
        <message>
            <source>Whether the access key is valid isn't known: no answer (%1).</source>
            <translation>无法确认访问密钥是否有效：没有收到应答（%1）。</translation>
        </message>
        <message>
            <source>Check the connection and the proxy.</source>
            <translation>请检查网络连接和代理设置。</translation>
        </message>
        <message>
            <source>The key is that of a RAM user or role.</source>
            <translation>该密钥属于 RAM 用户或角色。</translation>
        </message>
        <message>
            <source>The key is that of the Alibaba Cloud account itself and may do everything.</source>
            <translation>该密钥属于阿里云主账号，拥有全部权限。</translation>
        </message>
        <message>
            <source>Make a RAM user that may do only what is needed, and use its key.</source>
            <translation>建议新建只有所需权限的 RAM 用户，并改用它的密钥。</translation>
        </message>
        <message>
            <source>Whose key it is isn't known.</source>
            <translation>无法确认密钥属于谁。</translation>
        </message>
        <message>
            <source>It is the account of this project.</source>
            <translation>与本项目的账号一致。</translation>
        </message>
        <message>
            <source>The key belongs to account %1, but the project builds in account %2.</source>
            <translation>该密钥属于账号 %1，而本项目在账号 %2 中创建资源。</translation>
        </message>
        <message>
            <source>Use a key of the account in which the project was started.</source>
            <translation>请使用创建本项目时所用账号的密钥。</translation>
        </message>
        <message>
            <source>The account is verified.</source>
            <translation>账号已完成实名认证。</translation>
        </message>
        <message>
            <source>The account isn't verified; only a verified account may buy.</source>
            <translation>账号尚未实名认证，未认证的账号无法购买资源。</translation>
        </message>
        <message>
            <source>Finish real-name verification in the console.</source>
            <translation>请在控制台完成实名认证。</translation>
        </message>
        <message>
            <source>Whether the account is verified isn't known.</source>
            <translation>无法确认账号是否已实名认证。</translation>
        </message>
        <message>
            <source>Look at real-name verification in the console.</source>
            <translation>请在控制台查看实名认证状态。</translation>
        </message>
        <message>
            <source>%9: the key may use it.</source>
            <translation>%9：密钥有权使用。</translation>
        </message>
        <message>
            <source>%9: the key may not call %1 (%2).</source>
            <translation>%9：密钥无权调用 %1（%2）。</translation>
        </message>
        <message>
            <source>Let the account's owner allow the action in RAM.</source>
            <translation>请联系主账号在 RAM 中授予该操作的权限。</translation>
        </message>
        <message>
            <source>%9: whether the key may use it isn't known.</source>
            <translation>%9：无法确认密钥是否有权使用。</translation>
        </message>
        <message>
            <source>Practice costs nothing.</source>
            <translation>练习不产生费用。</translation>
        </message>
        <message>
            <source>The cloud doesn't sell to this account (%1).</source>
            <translation>该账号目前无法购买资源（%1）。</translation>
        </message>
        <message>
            <source>Look at balance, payment method and verification in the billing pages.</source>
            <translation>请在费用中心查看余额、支付方式和认证状态。</translation>
        </message>
        <message>
            <source>The balance can't be asked. Pay-as-you-go wants at least ¥100 in the account.</source>
            <translation>无法查询余额。按量付费要求账户中至少有 100 元。</translation>
        </message>
        <message>
            <source>Look at the balance in the billing pages.</source>
            <translation>请在费用中心查看余额。</translation>
        </message>
        <message>
            <source>%9: %1 needed, %2 of %3 used.</source>
            <translation>%9：需要 %1 个，已用 %2 个，配额 %3 个。</translation>
        </message>
        <message>
            <source>%9: %1 needed, but %2 of %3 are used.</source>
            <translation>%9：需要 %1 个，但配额 %3 个中已用 %2 个。</translation>
        </message>
        <message>
            <source>Apply for a larger quota in the Quota Center, or remove what is no longer used.</source>
            <translation>请在配额中心申请提高配额，或释放不再使用的资源。</translation>
        </message>
        <message>
            <source>%9: %1 needed; the quota isn't known.</source>
            <translation>%9：需要 %1 个，配额未知。</translation>
        </message>
        <message>
            <source>Look at it in the Quota Center.</source>
            <translation>请在配额中心查看。</translation>
        </message>
        <message>
            <source>The service-linked role of NAT gateways is there.</source>
            <translation>NAT 网关的服务关联角色已存在。</translation>
        </message>
        <message>
            <source>The first NAT gateway of an account makes the role AliyunServiceRoleForNatgw.</source>
            <translation>账号的首个 NAT 网关会创建服务关联角色 AliyunServiceRoleForNatgw。</translation>
        </message>
        <message>
            <source>A RAM user needs ram:CreateServiceLinkedRole for it, once.</source>
            <translation>RAM 用户首次创建时需要 ram:CreateServiceLinkedRole 权限。</translation>
        </message>
        <message>
            <source>%1 is on sale in %2.</source>
            <translation>%1 在 %2 有售。</translation>
        </message>
        <message>
            <source>%1 is nearly sold out in %2.</source>
            <translation>%1 在 %2 库存紧张。</translation>
        </message>
        <message>
            <source>Build soon, or choose another zone or type.</source>
            <translation>请尽快创建，或选择其他可用区或规格。</translation>
        </message>
        <message>
            <source>%1 is sold out in %2.</source>
            <translation>%1 在 %2 已售罄。</translation>
        </message>
        <message>
            <source>Choose another zone or type.</source>
            <translation>请选择其他可用区或规格。</translation>
        </message>
        <message>
            <source>Whether %1 is on sale in %2 isn't known.</source>
            <translation>无法确认 %1 在 %2 是否有售。</translation>
        </message>
        <message>
            <source>Network (VPC)</source>
            <translation>网络（VPC）</translation>
        </message>
        <message>
            <source>Servers (ECS)</source>
            <translation>服务器（ECS）</translation>
        </message>
        <message>
            <source>Database (RDS)</source>
            <translation>数据库（RDS）</translation>
        </message>
        <message>
            <source>Cache (Redis)</source>
            <translation>缓存（Redis）</translation>
        </message>
        <message>
            <source>Load balancer (SLB)</source>
            <translation>负载均衡（SLB）</translation>
        </message>
        <message>
            <source>VPCs</source>
            <translation>专有网络</translation>
        </message>
        <message>
            <source>Elastic IP addresses</source>
            <translation>弹性公网 IP</translation>
        </message>
        <message>
            <source>Security groups</source>
            <translation>安全组</translation>
        </message>
        <message>
            <source>Database instances</source>
            <translation>数据库实例</translation>
        </message>
        <message>
            <source>Cache instances</source>
            <translation>缓存实例</translation>
        </message>
        <message>
            <source>Load balancers</source>
            <translation>负载均衡实例</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>%9 has no NAT gateway yet.</source>
            <translation>%9 还没有 NAT 网关。</translation>
        </message>
        <message>
            <source>%9 has a NAT gateway already: %1. A second one bills as well, and the route to the internet stays with the first.</source>
            <translation>%9 已有 NAT 网关：%1。第二个同样计费，而通往公网的路由仍指向第一个。</translation>
        </message>
        <message>
            <source>Add the new vSwitches to the gateway that is there, and leave this one out.</source>
            <translation>请把新交换机加到已有网关，不再创建这一个。</translation>
        </message>
        <message>
            <source>Whether %9 has a NAT gateway already isn't known.</source>
            <translation>%9 是否已有 NAT 网关未知。</translation>
        </message>
    </context>
    <context>
        <name>Texts</name>
        <message>
            <source>price unknown</source>
            <translation>价格未知</translation>
        </message>
        <message>
            <source>%1/h</source>
            <translation>%1/小时</translation>
        </message>
        <message>
            <source>from %1/h</source>
            <translation>%1/小时起</translation>
        </message>
        <message>
            <source>%1 a month</source>
            <translation>%1/月</translation>
        </message>
        <message>
            <source>from %1 a month</source>
            <translation>%1/月起</translation>
        </message>
        <message>
            <source>about %1 s</source>
            <translation>约 %1 秒</translation>
        </message>
        <message>
            <source>about %1 min</source>
            <translation>约 %1 分钟</translation>
        </message>
        <message>
            <source>about %1 h</source>
            <translation>约 %1 小时</translation>
        </message>
        <message>
            <source>The text is not valid JSON at byte %1: %2.</source>
            <translation>第 %1 字节处不是合法的 JSON：%2。</translation>
        </message>
        <message>
            <source>The file is not a topology of this program: “format” must be "cloudsteps-topology/1".</source>
            <translation>这不是本程序的架构文件：format 必须为 cloudsteps-topology/1。</translation>
        </message>
        <message>
            <source>The field %1 is missing.</source>
            <translation>缺少字段 %1。</translation>
        </message>
        <message>
            <source>The field %1 is not known.</source>
            <translation>不认识字段 %1。</translation>
        </message>
        <message>
            <source>The field %1 has the wrong type; expected: %2.</source>
            <translation>字段 %1 的类型不对，应为：%2。</translation>
        </message>
        <message>
            <source>The value of %1 can't be used; expected: %2.</source>
            <translation>字段 %1 的取值不可用，应为：%2。</translation>
        </message>
        <message>
            <source>The topology can't be read at %1: %2.</source>
            <translation>架构文件在 %1 处无法读取：%2。</translation>
        </message>
        <message>
            <source>There is no project file at %1.</source>
            <translation>%1 处没有项目文件。</translation>
        </message>
        <message>
            <source>%1 exists already; a new project never overwrites a file.</source>
            <translation>%1 已存在；新建项目不会覆盖任何文件。</translation>
        </message>
        <message>
            <source>%1 is not a project of this program. It was left as it is.</source>
            <translation>%1 不是本程序的项目文件，已保持原样。</translation>
        </message>
        <message>
            <source>%1 lies in a folder that can't be written to. Move it, or change the folder's permissions.</source>
            <translation>%1 所在的文件夹不可写。换个位置，或修改文件夹权限。</translation>
        </message>
        <message>
            <source>The cloud refused because too many calls came in a short time.</source>
            <translation>短时间内调用过多，云端限流了。</translation>
        </message>
        <message>
            <source>Nothing was made. Try again in a minute; other programs that use this account count too.</source>
            <translation>没有创建任何资源。一分钟后重试；使用同一账号的其他程序也计入调用次数。</translation>
        </message>
        <message>
            <source>Something this step needs was still being worked on.</source>
            <translation>这一步依赖的资源还在处理中。</translation>
        </message>
        <message>
            <source>Nothing was made. Try again once the other operation in the console has ended.</source>
            <translation>没有创建任何资源。等控制台里的另一个操作结束后重试。</translation>
        </message>
        <message>
            <source>The cloud had an internal error.</source>
            <translation>云端发生内部错误。</translation>
        </message>
        <message>
            <source>Try again. The program looks first whether the resource exists, so nothing is made twice.</source>
            <translation>重试即可。程序会先查资源是否已存在，不会重复创建。</translation>
        </message>
        <message>
            <source>It isn't known whether the cloud carried this out: the answer was lost.</source>
            <translation>应答丢失，不知道云端是否已执行这一步。</translation>
        </message>
        <message>
            <source>Something this step builds on doesn't exist in the cloud.</source>
            <translation>这一步依赖的资源在云端不存在。</translation>
        </message>
        <message>
            <source>Check whether it was removed in the console. Refresh, then create it again.</source>
            <translation>到控制台确认是否已被删除。刷新后再创建。</translation>
        </message>
        <message>
            <source>The cloud says that this is so already.</source>
            <translation>云端表示已经是这个状态。</translation>
        </message>
        <message>
            <source>Refresh to see the state in the cloud.</source>
            <translation>刷新即可看到云端的状态。</translation>
        </message>
        <message>
            <source>The account may not do this.</source>
            <translation>账号没有这项操作的权限。</translation>
        </message>
        <message>
            <source>Let the account's owner allow the action in RAM, then try again.</source>
            <translation>请主账号在访问控制 RAM 中授权该操作，然后重试。</translation>
        </message>
        <message>
            <source>The cloud didn't accept the access key.</source>
            <translation>云端不接受这个访问密钥。</translation>
        </message>
        <message>
            <source>Check that the key is complete, enabled and not expired, then enter it again.</source>
            <translation>确认密钥完整、已启用且未过期，然后重新输入。</translation>
        </message>
        <message>
            <source>The account's quota allows no more of these.</source>
            <translation>账号的配额已用完，不能再创建。</translation>
        </message>
        <message>
            <source>Apply for a larger quota in the Quota Center, or remove what is no longer used.</source>
            <translation>请在配额中心申请提高配额，或释放不再使用的资源。</translation>
        </message>
        <message>
            <source>The zone is sold out of this at the moment.</source>
            <translation>该可用区暂时售罄。</translation>
        </message>
        <message>
            <source>Nothing was bought. Choose another zone or type, or try again later.</source>
            <translation>没有产生购买。换一个可用区或规格，或稍后重试。</translation>
        </message>
        <message>
            <source>The account can't buy: its balance, payment method or real-name verification stands against it.</source>
            <translation>账号无法购买：余额、付款方式或实名认证不满足要求。</translation>
        </message>
        <message>
            <source>Nothing was bought. Settle this in the console's billing pages, then try again.</source>
            <translation>没有产生购买。在控制台的费用中心处理后重试。</translation>
        </message>
        <message>
            <source>Something else still uses this resource.</source>
            <translation>还有其他资源在使用它。</translation>
        </message>
        <message>
            <source>Remove what uses it, also what was made outside this project, then try again.</source>
            <translation>先删除使用它的资源（包括不属于本项目的），然后重试。</translation>
        </message>
        <message>
            <source>The cloud refused a value: %1</source>
            <translation>云端拒绝了一个取值：%1</translation>
        </message>
        <message>
            <source>Nothing was made. Change the value, then try again.</source>
            <translation>没有创建任何资源。修改取值后重试。</translation>
        </message>
        <message>
            <source>It doesn't fit with what exists already: %1</source>
            <translation>与已有资源冲突：%1</translation>
        </message>
        <message>
            <source>Change the value here, or remove what stands against it in the console.</source>
            <translation>在这里修改取值，或到控制台删除与之冲突的资源。</translation>
        </message>
        <message>
            <source>The answer isn't one that the cloud's API describes.</source>
            <translation>收到的应答不符合云端 API 的约定。</translation>
        </message>
        <message>
            <source>A proxy or a wrong address may stand in between. Check the network, then try again.</source>
            <translation>中间可能有代理，或地址有误。检查网络后重试。</translation>
        </message>
        <message>
            <source>The cloud couldn't be reached.</source>
            <translation>连不上云端。</translation>
        </message>
        <message>
            <source>Check the connection, the proxy and the computer's clock, then try again.</source>
            <translation>检查网络、代理和本机时钟，然后重试。</translation>
        </message>
        <message>
            <source>The resource exists, but didn't become ready in time.</source>
            <translation>资源已存在，但没有按时就绪。</translation>
        </message>
        <message>
            <source>It may be billed. Try again to go on waiting, or look at its state in the console.</source>
            <translation>可能已在计费。重试会继续等待，也可以到控制台查看状态。</translation>
        </message>
        <message>
            <source>The resource was made, but is no longer in the cloud.</source>
            <translation>资源创建过，但云端已经没有了。</translation>
        </message>
        <message>
            <source>It was removed outside this program or rolled back by the cloud. Create it again if it is still wanted.</source>
            <translation>它在本程序之外被删除，或被云端回滚。仍需要的话再创建一次。</translation>
        </message>
        <message>
            <source>The password for this step isn't known on this computer.</source>
            <translation>本机没有这一步所需的密码。</translation>
        </message>
        <message>
            <source>Enter it again, or set it in the environment (%1).</source>
            <translation>重新输入，或通过环境变量 %1 提供。</translation>
        </message>
        <message>
            <source>The access key belongs to another account than this project.</source>
            <translation>访问密钥不属于本项目所用的账号。</translation>
        </message>
        <message>
            <source>Use a key of the account in which the project was started.</source>
            <translation>请使用创建本项目时所用账号的密钥。</translation>
        </message>
        <message>
            <source>The project file couldn't be written: %1</source>
            <translation>项目文件写入失败：%1</translation>
        </message>
        <message>
            <source>Nothing more was sent. Make room or check the folder's permissions, then try again.</source>
            <translation>没有再发出请求。腾出磁盘空间或检查文件夹权限，然后重试。</translation>
        </message>
        <message>
            <source>The cloud refused: %1</source>
            <translation>云端拒绝了请求：%1</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between names of a list</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>VPC %1</source>
            <translation>专有网络 %1</translation>
        </message>
        <message>
            <source>vSwitch %1</source>
            <translation>交换机 %1</translation>
        </message>
        <message>
            <source>NAT gateway %1</source>
            <translation>NAT 网关 %1</translation>
        </message>
        <message>
            <source>public IP %1</source>
            <translation>公网 IP %1</translation>
        </message>
        <message>
            <source>shared bandwidth %1</source>
            <translation>共享带宽 %1</translation>
        </message>
        <message>
            <source>public IP %1 in the shared bandwidth</source>
            <translation>共享带宽中的公网 IP %1</translation>
        </message>
        <message>
            <source>public IP %1 on the NAT gateway</source>
            <translation>NAT 网关上的公网 IP %1</translation>
        </message>
        <message>
            <source>SNAT entry for %1</source>
            <translation>%1 的 SNAT 条目</translation>
        </message>
        <message>
            <source>DNAT entry %1</source>
            <translation>DNAT 条目 %1</translation>
        </message>
        <message>
            <source>security group %1</source>
            <translation>安全组 %1</translation>
        </message>
        <message>
            <source>security group rule %1</source>
            <translation>安全组规则 %1</translation>
        </message>
        <message>
            <source>key pair %1</source>
            <translation>密钥对 %1</translation>
        </message>
        <message>
            <source>servers %1</source>
            <translation>服务器 %1</translation>
        </message>
        <message>
            <source>database instance %1</source>
            <translation>数据库实例 %1</translation>
        </message>
        <message>
            <source>whitelist of %1</source>
            <translation>%1 的白名单</translation>
        </message>
        <message>
            <source>database %1</source>
            <translation>数据库 %1</translation>
        </message>
        <message>
            <source>account %1</source>
            <translation>账号 %1</translation>
        </message>
        <message>
            <source>privileges of %1</source>
            <translation>%1 的权限</translation>
        </message>
        <message>
            <source>backup policy of %1</source>
            <translation>%1 的备份策略</translation>
        </message>
        <message>
            <source>read-only instance %1</source>
            <translation>只读实例 %1</translation>
        </message>
        <message>
            <source>Redis instance %1</source>
            <translation>Redis 实例 %1</translation>
        </message>
        <message>
            <source>load balancer %1</source>
            <translation>负载均衡 %1</translation>
        </message>
        <message>
            <source>listener %1</source>
            <translation>监听 %1</translation>
        </message>
        <message>
            <source>start of listener %1</source>
            <translation>监听 %1 的启动</translation>
        </message>
        <message>
            <source>backend server %1</source>
            <translation>后端服务器 %1</translation>
        </message>
        <message>
            <source>Take public IP %1 out of the shared bandwidth</source>
            <translation>将公网 IP %1 移出共享带宽</translation>
        </message>
        <message>
            <source>Add public IP %1 to the shared bandwidth</source>
            <translation>将公网 IP %1 加入共享带宽</translation>
        </message>
        <message>
            <source>Unbind public IP %1 from the NAT gateway</source>
            <translation>将公网 IP %1 与 NAT 网关解绑</translation>
        </message>
        <message>
            <source>Bind public IP %1 to the NAT gateway</source>
            <translation>将公网 IP %1 绑定到 NAT 网关</translation>
        </message>
        <message>
            <source>Clear the whitelist of %1</source>
            <translation>清空 %1 的白名单</translation>
        </message>
        <message>
            <source>Set the whitelist of %1</source>
            <translation>设置 %1 的白名单</translation>
        </message>
        <message>
            <source>Revoke the privileges of %1</source>
            <translation>收回 %1 的权限</translation>
        </message>
        <message>
            <source>Grant the privileges of %1</source>
            <translation>授予 %1 权限</translation>
        </message>
        <message>
            <source>Reset the backup policy of %1</source>
            <translation>重置 %1 的备份策略</translation>
        </message>
        <message>
            <source>Set the backup policy of %1</source>
            <translation>设置 %1 的备份策略</translation>
        </message>
        <message>
            <source>Stop listener %1</source>
            <translation>停止监听 %1</translation>
        </message>
        <message>
            <source>Start listener %1</source>
            <translation>启动监听 %1</translation>
        </message>
        <message>
            <source>Remove backend server %1</source>
            <translation>移除后端服务器 %1</translation>
        </message>
        <message>
            <source>Add backend server %1</source>
            <translation>添加后端服务器 %1</translation>
        </message>
        <message>
            <source>Create %1</source>
            <translation>创建%1</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>修改%1</translation>
        </message>
        <message>
            <source>Replace %1</source>
            <translation>替换%1</translation>
        </message>
        <message>
            <source>Delete %1</source>
            <translation>删除%1</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Cache</source>
            <translation>缓存</translation>
        </message>
        <message>
            <source>Load balancer</source>
            <translation>负载均衡</translation>
        </message>
        <message>
            <source>VPC</source>
            <translation>专有网络</translation>
        </message>
        <message>
            <source>vSwitch</source>
            <translation>交换机</translation>
        </message>
        <message>
            <source>NAT gateway</source>
            <translation>NAT 网关</translation>
        </message>
        <message>
            <source>Public IP</source>
            <translation>公网 IP</translation>
        </message>
        <message>
            <source>Shared bandwidth</source>
            <translation>共享带宽</translation>
        </message>
        <message>
            <source>Public IPs in the shared bandwidth</source>
            <translation>共享带宽中的公网 IP</translation>
        </message>
        <message>
            <source>Public IP on the NAT gateway</source>
            <translation>NAT 网关上的公网 IP</translation>
        </message>
        <message>
            <source>SNAT entry</source>
            <translation>SNAT 条目</translation>
        </message>
        <message>
            <source>DNAT entry</source>
            <translation>DNAT 条目</translation>
        </message>
        <message>
            <source>Security group</source>
            <translation>安全组</translation>
        </message>
        <message>
            <source>Security group rule</source>
            <translation>安全组规则</translation>
        </message>
        <message>
            <source>Key pair</source>
            <translation>密钥对</translation>
        </message>
        <message>
            <source>Database instance</source>
            <translation>数据库实例</translation>
        </message>
        <message>
            <source>Database whitelist</source>
            <translation>数据库白名单</translation>
        </message>
        <message>
            <source>Database account</source>
            <translation>数据库账号</translation>
        </message>
        <message>
            <source>Database privilege</source>
            <translation>数据库权限</translation>
        </message>
        <message>
            <source>Backup policy</source>
            <translation>备份策略</translation>
        </message>
        <message>
            <source>Read-only instance</source>
            <translation>只读实例</translation>
        </message>
        <message>
            <source>Redis instance</source>
            <translation>Redis 实例</translation>
        </message>
        <message>
            <source>Redis whitelist</source>
            <translation>Redis 白名单</translation>
        </message>
        <message>
            <source>Listener</source>
            <translation>监听</translation>
        </message>
        <message>
            <source>Start of a listener</source>
            <translation>监听启动</translation>
        </message>
        <message>
            <source>Backend servers</source>
            <translation>后端服务器</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>创建</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>计划中</translation>
        </message>
        <message>
            <source>Waiting</source>
            <comment>the cloud's answer is awaited</comment>
            <translation>等待</translation>
        </message>
        <message>
            <source>Creating</source>
            <translation>创建中</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>已删除</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>错误</translation>
        </message>
        <message>
            <source> (%1)</source>
            <translation>（%1）</translation>
        </message>
        <message>
            <source>The project file %1 is damaged%2. It was left as it is; open a copy from a backup.</source>
            <translation>项目文件 %1 已损坏%2。文件保持原样；请打开备份。</translation>
        </message>
        <message>
            <source>%1 was written by a newer version of this program%2. Update the program to open it.</source>
            <translation>%1 由更新版本的程序写成%2。升级程序后再打开。</translation>
        </message>
        <message>
            <source> (format %1)</source>
            <translation>（格式 %1）</translation>
        </message>
        <message>
            <source>%1 is open in another window or command%2. Close it there first.</source>
            <translation>%1 正被另一个窗口或命令使用%2。请先在那里关闭。</translation>
        </message>
        <message>
            <source> (process %1)</source>
            <translation>（进程 %1）</translation>
        </message>
        <message>
            <source>The project file %1 couldn't be read or written%2.</source>
            <translation>项目文件 %1 无法读写%2。</translation>
        </message>
        <message>
            <source>Public IPs</source>
            <translation>公网 IP</translation>
        </message>
        <message>
            <source>Security group rule %1</source>
            <translation>安全组规则 %1</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>登录方式</translation>
        </message>
        <message>
            <source>Servers %1</source>
            <translation>服务器 %1</translation>
        </message>
        <message>
            <source>Database %1</source>
            <translation>数据库 %1</translation>
        </message>
        <message>
            <source>Account %1</source>
            <translation>账号 %1</translation>
        </message>
        <message>
            <source>Read-only instance %1</source>
            <translation>只读实例 %1</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Listener %1</source>
            <translation>监听 %1</translation>
        </message>
        <message>
            <source>Backend server %1</source>
            <translation>后端服务器 %1</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>CIDR block</source>
            <translation>网段</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>可用区</translation>
        </message>
        <message>
            <source>vSwitches</source>
            <translation>交换机</translation>
        </message>
        <message>
            <source>Standby's vSwitch</source>
            <translation>备节点的交换机</translation>
        </message>
        <message>
            <source>Replica's vSwitch</source>
            <translation>副本的交换机</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Line type</source>
            <translation>线路类型</translation>
        </message>
        <message>
            <source>Bandwidth</source>
            <translation>带宽</translation>
        </message>
        <message>
            <source>SNAT entries</source>
            <translation>SNAT 条目</translation>
        </message>
        <message>
            <source>DNAT entries</source>
            <translation>DNAT 条目</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>协议</translation>
        </message>
        <message>
            <source>External port</source>
            <translation>公网端口</translation>
        </message>
        <message>
            <source>Internal port</source>
            <translation>内网端口</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>授权策略</translation>
        </message>
        <message>
            <source>Ports</source>
            <translation>端口范围</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>优先级</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Private key file</source>
            <translation>私钥文件</translation>
        </message>
        <message>
            <source>Public key</source>
            <translation>公钥</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>I/O optimisation</source>
            <translation>I/O 优化</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>镜像</translation>
        </message>
        <message>
            <source>System disk</source>
            <translation>系统盘</translation>
        </message>
        <message>
            <source>System disk category</source>
            <translation>系统盘类型</translation>
        </message>
        <message>
            <source>System disk performance level</source>
            <translation>系统盘性能级别</translation>
        </message>
        <message>
            <source>System disk size</source>
            <translation>系统盘容量</translation>
        </message>
        <message>
            <source>Data disks</source>
            <translation>数据盘</translation>
        </message>
        <message>
            <source>Data disk</source>
            <translation>数据盘</translation>
        </message>
        <message>
            <source>Data disk category</source>
            <translation>数据盘类型</translation>
        </message>
        <message>
            <source>Data disk performance level</source>
            <translation>数据盘性能级别</translation>
        </message>
        <message>
            <source>Data disk size</source>
            <translation>数据盘容量</translation>
        </message>
        <message>
            <source>Public bandwidth</source>
            <translation>公网带宽</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>数据库引擎</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>存储空间</translation>
        </message>
        <message>
            <source>Storage type</source>
            <translation>存储类型</translation>
        </message>
        <message>
            <source>Whitelist</source>
            <translation>白名单</translation>
        </message>
        <message>
            <source>Databases</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Character set</source>
            <translation>字符集</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Privileges</source>
            <translation>权限</translation>
        </message>
        <message>
            <source>Read-only instances</source>
            <translation>只读实例</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>备份日</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>备份时间</translation>
        </message>
        <message>
            <source>Days kept</source>
            <translation>保留天数</translation>
        </message>
        <message>
            <source>Log backup</source>
            <translation>日志备份</translation>
        </message>
        <message>
            <source>Deletion protection</source>
            <translation>删除保护</translation>
        </message>
        <message>
            <source>Replicas</source>
            <translation>副本</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>网络类型</translation>
        </message>
        <message>
            <source>Listeners</source>
            <translation>监听</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Backend port</source>
            <translation>后端端口</translation>
        </message>
        <message>
            <source>Scheduler</source>
            <translation>调度算法</translation>
        </message>
        <message>
            <source>Health check</source>
            <translation>健康检查</translation>
        </message>
        <message>
            <source>Health check type</source>
            <translation>健康检查协议</translation>
        </message>
        <message>
            <source>Health check path</source>
            <translation>健康检查路径</translation>
        </message>
        <message>
            <source>Health check status codes</source>
            <translation>健康检查状态码</translation>
        </message>
        <message>
            <source>Health check interval</source>
            <translation>健康检查间隔</translation>
        </message>
        <message>
            <source>Health check time-out</source>
            <translation>健康检查超时</translation>
        </message>
        <message>
            <source>Healthy threshold</source>
            <translation>健康阈值</translation>
        </message>
        <message>
            <source>Unhealthy threshold</source>
            <translation>不健康阈值</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Billing</source>
            <translation>付费方式</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>购买时长</translation>
        </message>
        <message>
            <source>Automatic renewal</source>
            <translation>自动续费</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>键</translation>
        </message>
        <message>
            <source>Project name</source>
            <translation>项目名称</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地域</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>a thing and its field</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Choose a region.</source>
            <translation>选择一个地域。</translation>
        </message>
        <message>
            <source>Enter a name.</source>
            <translation>填写名称。</translation>
        </message>
        <message>
            <source>“%1” can't be a name. It takes 2 to 128 letters, digits, Chinese characters, - and _, and starts with a letter or Chinese character.</source>
            <translation>“%1”不能用作名称。名称为 2 到 128 个字符，可含字母、数字、中文、- 和 _，以字母或中文开头。</translation>
        </message>
        <message>
            <source>The name “%1” is used twice.</source>
            <translation>名称“%1”重复。</translation>
        </message>
        <message>
            <source>“%1” can't be a key. It takes 1 to 32 letters, digits, - and _, and starts with a letter or digit.</source>
            <translation>“%1”不能用作键。键为 1 到 32 个字符，可含字母、数字、- 和 _，以字母或数字开头。</translation>
        </message>
        <message>
            <source>The key “%1” is used twice.</source>
            <translation>键“%1”重复。</translation>
        </message>
        <message>
            <source>%1 is out of range: %2 to %3 are possible.</source>
            <translation>%1 超出范围，可取 %2 到 %3。</translation>
        </message>
        <message>
            <source>“%1” is not known here. Possible: %2.</source>
            <translation>这里不认识“%1”，可取：%2。</translation>
        </message>
        <message>
            <source>Choose a zone.</source>
            <translation>选择一个可用区。</translation>
        </message>
        <message>
            <source>Zone %1 doesn't belong to region %2.</source>
            <translation>可用区 %1 不属于地域 %2。</translation>
        </message>
        <message>
            <source>At least one vSwitch is needed.</source>
            <translation>至少需要一个交换机。</translation>
        </message>
        <message>
            <source>There is no vSwitch “%1”.</source>
            <translation>没有交换机“%1”。</translation>
        </message>
        <message>
            <source>There is no server “%1”.</source>
            <translation>没有服务器“%1”。</translation>
        </message>
        <message>
            <source>There is no database “%1”.</source>
            <translation>没有数据库“%1”。</translation>
        </message>
        <message>
            <source>There is no public IP %1.</source>
            <translation>没有编号为 %1 的公网 IP。</translation>
        </message>
        <message>
            <source>Public IPs need a NAT gateway to be bound to.</source>
            <translation>公网 IP 需要绑定到 NAT 网关，请先添加 NAT 网关。</translation>
        </message>
        <message>
            <source>SNAT and DNAT entries need a NAT gateway.</source>
            <translation>SNAT 和 DNAT 条目需要 NAT 网关。</translation>
        </message>
        <message>
            <source>This vSwitch has an SNAT entry already.</source>
            <translation>这个交换机已有 SNAT 条目。</translation>
        </message>
        <message>
            <source>Port %1 of this public IP is forwarded already.</source>
            <translation>这个公网 IP 的端口 %1 已被转发。</translation>
        </message>
        <message>
            <source>“%1” is no port. Write 1 to 65535, or first/last for a range.</source>
            <translation>“%1”不是端口。填 1 到 65535，端口段写成“起始/结束”。</translation>
        </message>
        <message>
            <source>The ranges %1 and %2 must hold the same number of ports.</source>
            <translation>端口段 %1 与 %2 的端口数必须相同。</translation>
        </message>
        <message>
            <source>Port %1 has a listener already.</source>
            <translation>端口 %1 已有监听。</translation>
        </message>
        <message>
            <source>Choose where the private key is saved.</source>
            <translation>选择私钥的保存位置。</translation>
        </message>
        <message>
            <source>This is no public key. It starts with ssh-rsa, ssh-ed25519 or ecdsa-sha2-nistp256.</source>
            <translation>这不是公钥。公钥以 ssh-rsa、ssh-ed25519 或 ecdsa-sha2-nistp256 开头。</translation>
        </message>
        <message>
            <source>Add at least one group of servers.</source>
            <translation>至少添加一组服务器。</translation>
        </message>
        <message>
            <source>Choose an instance type.</source>
            <translation>选择实例规格。</translation>
        </message>
        <message>
            <source>Choose an image.</source>
            <translation>选择镜像。</translation>
        </message>
        <message>
            <source>Choose a class.</source>
            <translation>选择规格。</translation>
        </message>
        <message>
            <source>“%1” is no address. Write one like 10.0.1.5, or a block like 10.0.1.0/24.</source>
            <translation>“%1”不是地址。填写地址（如 10.0.1.5）或网段（如 10.0.1.0/24）。</translation>
        </message>
        <message>
            <source>“%1” is no backup window. Write a full hour with its offset, such as 02:00+08:00.</source>
            <translation>“%1”不是备份时间。填写带时区的整点，如 02:00+08:00。</translation>
        </message>
        <message>
            <source>This server is a backend server already.</source>
            <translation>这台服务器已经是后端服务器。</translation>
        </message>
        <message>
            <source>This can't be built as it is (%1).</source>
            <translation>这样无法创建（%1）。</translation>
        </message>
        <message>
            <source>“%1” is too long: a name takes at most %2 characters here.</source>
            <translation>“%1”太长：此处名称最多 %2 个字符。</translation>
        </message>
        <message>
            <source>“%1” can't be a name. It takes 2 to %2 lower-case letters, digits and _, starts with a letter and ends with a letter or digit.</source>
            <translation>“%1”不能用作名称。名称为 2 至 %2 个小写字母、数字和下划线，以字母开头，以字母或数字结尾。</translation>
        </message>
        <message>
            <source>The database engine keeps the name “%1” for itself.</source>
            <translation>名称“%1”是数据库引擎的保留字。</translation>
        </message>
        <message>
            <source>SNAT needs a public IP that isn't mapped to a server.</source>
            <translation>SNAT 需要一个未做 IP 映射的公网 IP。</translation>
        </message>
        <message>
            <source>Public IP %1 is mapped whole to a server and can serve nothing else.</source>
            <translation>公网 IP %1 已整体映射到一台服务器，不能再作他用。</translation>
        </message>
        <message>
            <source>Port %1 of server %2 is forwarded to already.</source>
            <translation>服务器 %2 的端口 %1 已有转发。</translation>
        </message>
        <message>
            <source>“%1” is no range of ports. Write first/last, such as 80/80, or -1/-1 for all.</source>
            <translation>“%1”不是端口范围。请写成“起始/结束”，例如 80/80；-1/-1 表示全部端口。</translation>
        </message>
        <message>
            <source>This protocol has no ports: write -1/-1.</source>
            <translation>该协议没有端口，请填写 -1/-1。</translation>
        </message>
        <message>
            <source>Only ESSD disks have a performance level.</source>
            <translation>只有 ESSD 云盘才有性能级别。</translation>
        </message>
        <message>
            <source>Choose a version.</source>
            <translation>请选择版本。</translation>
        </message>
        <message>
            <source>Choose at least two days for backups.</source>
            <translation>请至少选择两天进行备份。</translation>
        </message>
        <message>
            <source>A Basic instance takes no read-only instance. Choose the high-availability edition.</source>
            <translation>基础版实例不支持只读实例，请选择高可用版。</translation>
        </message>
        <message>
            <source>“%1” is no path for a health check. It starts with / and takes at most 80 letters, digits and - _ / . % ? # &amp; =.</source>
            <translation>“%1”不能用作健康检查路径。路径以 / 开头，最多 80 个字符，可用字母、数字和 - _ / . % ? # &amp; =。</translation>
        </message>
        <message>
            <source>Choose at least one status code that counts as healthy.</source>
            <translation>请至少选择一个视为健康的状态码。</translation>
        </message>
        <message>
            <source>zone %1</source>
            <translation>可用区 %1</translation>
        </message>
        <message>
            <source>It is paid by subscription, so it can't be released before its time is over.</source>
            <translation>这是包年包月资源，到期之前无法释放。</translation>
        </message>
        <message>
            <source>It bills until then. Unsubscribe in the console's billing pages if it is no longer wanted.</source>
            <translation>到期之前费用照常产生。如不再需要，请在控制台的费用中心退订。</translation>
        </message>
        <message>
            <source>read/write splitting of %1</source>
            <translation>%1 的读写分离</translation>
        </message>
        <message>
            <source>SQL audit of %1</source>
            <translation>%1 的 SQL 审计</translation>
        </message>
        <message>
            <source>Redis account %1</source>
            <translation>Redis 账号 %1</translation>
        </message>
        <message>
            <source>certificate %1</source>
            <translation>证书 %1</translation>
        </message>
        <message>
            <source>Switch off read/write splitting of %1</source>
            <translation>关闭 %1 的读写分离</translation>
        </message>
        <message>
            <source>Switch on read/write splitting of %1</source>
            <translation>开启 %1 的读写分离</translation>
        </message>
        <message>
            <source>Switch off SQL audit of %1</source>
            <translation>关闭 %1 的 SQL 审计</translation>
        </message>
        <message>
            <source>Switch on SQL audit of %1</source>
            <translation>开启 %1 的 SQL 审计</translation>
        </message>
        <message>
            <source>Read/write splitting</source>
            <translation>读写分离</translation>
        </message>
        <message>
            <source>SQL audit</source>
            <translation>SQL 审计</translation>
        </message>
        <message>
            <source>Redis account</source>
            <translation>Redis 账号</translation>
        </message>
        <message>
            <source>Server certificate</source>
            <translation>服务器证书</translation>
        </message>
        <message>
            <source>The key pair's file can't be used: %1</source>
            <translation>无法使用密钥对文件：%1</translation>
        </message>
        <message>
            <source>Nothing was sent. Choose another file or check the folder's permissions, then try again.</source>
            <translation>什么也没有发送。请换一个文件，或检查文件夹权限，然后重试。</translation>
        </message>
        <message>
            <source>The certificate or its private key can't be used: %1</source>
            <translation>无法使用证书或其私钥：%1</translation>
        </message>
        <message>
            <source>Nothing was sent. The files must be readable, in PEM format and the key not encrypted.</source>
            <translation>什么也没有发送。文件须可读、为 PEM 格式，且私钥未加密。</translation>
        </message>
        <message>
            <source>Whitelist %1</source>
            <translation>白名单 %1</translation>
        </message>
        <message>
            <source>Certificate %1</source>
            <translation>证书 %1</translation>
        </message>
        <message>
            <source>Binding of public IPs</source>
            <translation>公网 IP 绑定方式</translation>
        </message>
        <message>
            <source>Host name</source>
            <translation>主机名</translation>
        </message>
        <message>
            <source>User data</source>
            <translation>用户数据</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>突发性能模式</translation>
        </message>
        <message>
            <source>Automatic release</source>
            <translation>自动释放时间</translation>
        </message>
        <message>
            <source>Public address</source>
            <translation>公网地址</translation>
        </message>
        <message>
            <source>Whitelists</source>
            <translation>白名单分组</translation>
        </message>
        <message>
            <source>Addresses</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Proxy nodes</source>
            <translation>代理节点数</translation>
        </message>
        <message>
            <source>Largest lag</source>
            <translation>最大延迟</translation>
        </message>
        <message>
            <source>Shards</source>
            <translation>分片数</translation>
        </message>
        <message>
            <source>Read replicas</source>
            <translation>只读副本数</translation>
        </message>
        <message>
            <source>Connections wanted</source>
            <translation>期望连接数</translation>
        </message>
        <message>
            <source>Bandwidth wanted</source>
            <translation>期望带宽</translation>
        </message>
        <message>
            <source>Password-free access</source>
            <translation>免密访问</translation>
        </message>
        <message>
            <source>Privilege</source>
            <translation>权限</translation>
        </message>
        <message>
            <source>Health check port</source>
            <translation>健康检查端口</translation>
        </message>
        <message>
            <source>Health check domain</source>
            <translation>健康检查域名</translation>
        </message>
        <message>
            <source>Health check method</source>
            <translation>健康检查方法</translation>
        </message>
        <message>
            <source>Health check request</source>
            <translation>健康检查请求</translation>
        </message>
        <message>
            <source>Health check answer</source>
            <translation>健康检查返回</translation>
        </message>
        <message>
            <source>Session persistence</source>
            <translation>会话保持</translation>
        </message>
        <message>
            <source>Session time-out</source>
            <translation>会话保持时间</translation>
        </message>
        <message>
            <source>Cookie</source>
            <translation>Cookie</translation>
        </message>
        <message>
            <source>Redirection</source>
            <translation>重定向</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>证书</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>证书</translation>
        </message>
        <message>
            <source>Certificate file</source>
            <translation>证书文件</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Primary zone</source>
            <translation>主可用区</translation>
        </message>
        <message>
            <source>Secondary zone</source>
            <translation>备可用区</translation>
        </message>
        <message>
            <source>“%1” can't be a host name. It takes 2 to 12 letters, digits and single hyphens and starts with a letter, so that Windows has room for the number.</source>
            <translation>“%1”不能作主机名。须为 2 到 12 个字母、数字或单个连字符，以字母开头，以便在 Windows 上留出编号的位置。</translation>
        </message>
        <message>
            <source>The script is too long: at most %1 bytes are handed over.</source>
            <translation>脚本过长：最多传递 %1 字节。</translation>
        </message>
        <message>
            <source>“%1” is no time. Write it in UTC, such as 2030-01-31T18:00:00Z.</source>
            <translation>“%1”不是时间。请用 UTC 书写，日期与时刻之间为 T，末尾为 Z。</translation>
        </message>
        <message>
            <source>Only what is paid as you go has this.</source>
            <translation>仅按量付费的资源支持此项。</translation>
        </message>
        <message>
            <source>The whitelist “%1” holds no address.</source>
            <translation>白名单“%1”中没有地址。</translation>
        </message>
        <message>
            <source>The class %1 settles this by itself. Only cloud-native classes let it be chosen.</source>
            <translation>规格 %1 已决定此项，只有云原生规格可以选择。</translation>
        </message>
        <message>
            <source>An HTTP listener can redirect to an HTTPS listener of this balancer alone, and there is none on port %1.</source>
            <translation>HTTP 监听只能重定向到本负载均衡的 HTTPS 监听，而端口 %1 上没有。</translation>
        </message>
        <message>
            <source>There is no certificate “%1”.</source>
            <translation>没有证书“%1”。</translation>
        </message>
        <message>
            <source>Choose the file.</source>
            <translation>请选择文件。</translation>
        </message>
        <message>
            <source>Cookies keep a client at its server with HTTP and HTTPS alone.</source>
            <translation>仅 HTTP 和 HTTPS 支持用 Cookie 保持会话。</translation>
        </message>
        <message>
            <source>“%1” can't name a cookie. It takes 1 to 200 letters, digits, - and _.</source>
            <translation>“%1”不能作 Cookie 名。须为 1 到 200 个字母、数字、- 或 _。</translation>
        </message>
        <message>
            <source>“%1” is no host name for a health check.</source>
            <translation>“%1”不能作健康检查的域名。</translation>
        </message>
        <message>
            <source>“%1” can't be sent by a health check. It takes at most 64 letters and digits.</source>
            <translation>健康检查无法发送“%1”。最多 64 个字母和数字。</translation>
        </message>
        <message>
            <source>Choose both zones, or leave both to the cloud.</source>
            <translation>请同时选择两个可用区，或都交给云决定。</translation>
        </message>
        <message>
            <source>zone</source>
            <translation>可用区</translation>
        </message>
        <message>
            <source>line type</source>
            <translation>线路类型</translation>
        </message>
        <message>
            <source>billing method</source>
            <translation>付费类型</translation>
        </message>
        <message>
            <source>public key</source>
            <translation>公钥</translation>
        </message>
        <message>
            <source>name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>system disk type</source>
            <translation>系统盘类型</translation>
        </message>
        <message>
            <source>system disk size</source>
            <translation>系统盘容量</translation>
        </message>
        <message>
            <source>data disks</source>
            <translation>数据盘</translation>
        </message>
        <message>
            <source>data disk sizes</source>
            <translation>数据盘容量</translation>
        </message>
        <message>
            <source>bandwidth</source>
            <translation>带宽</translation>
        </message>
        <message>
            <source>I/O optimization</source>
            <translation>I/O 优化</translation>
        </message>
        <message>
            <source>login</source>
            <translation>登录凭证</translation>
        </message>
        <message>
            <source>engine version</source>
            <translation>引擎版本</translation>
        </message>
        <message>
            <source>edition</source>
            <translation>系列</translation>
        </message>
        <message>
            <source>storage type</source>
            <translation>存储类型</translation>
        </message>
        <message>
            <source>storage</source>
            <translation>存储空间</translation>
        </message>
        <message>
            <source>vSwitch of the standby</source>
            <translation>备节点的交换机</translation>
        </message>
        <message>
            <source>character set</source>
            <translation>字符集</translation>
        </message>
        <message>
            <source>account type</source>
            <translation>账号类型</translation>
        </message>
        <message>
            <source>version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>vSwitch of the replica</source>
            <translation>副本的交换机</translation>
        </message>
        <message>
            <source>address type</source>
            <translation>地址类型</translation>
        </message>
        <message>
            <source>protocol</source>
            <translation>协议</translation>
        </message>
        <message>
            <source>port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>backend port</source>
            <translation>后端端口</translation>
        </message>
        <message>
            <source>redirect</source>
            <translation>重定向</translation>
        </message>
        <message>
            <source>The system disk is made new from the image: what is on it is lost.</source>
            <translation>系统盘将用新镜像重新创建，原有数据会丢失。</translation>
        </message>
        <message>
            <source>The servers are deleted with their disks; what is on them is lost.</source>
            <translation>服务器及其云盘将被释放，其中的数据会丢失。</translation>
        </message>
        <message>
            <source>The instance is deleted with its databases and backups.</source>
            <translation>实例及其数据库和备份将被删除。</translation>
        </message>
        <message>
            <source>The database is deleted with all its tables.</source>
            <translation>数据库及其所有表将被删除。</translation>
        </message>
        <message>
            <source>The instance is deleted with everything it holds.</source>
            <translation>实例及其全部数据将被删除。</translation>
        </message>
        <message>
            <source>Its address is given back and can't be had again.</source>
            <translation>其地址将被释放，无法再取回。</translation>
        </message>
        <message>
            <source>It is replaced because it stands on %1, which is replaced.</source>
            <translation>它依赖的%1将被替换，因此也要替换。</translation>
        </message>
        <message>
            <source>Disks only grow, so a smaller one needs a replacement. Changed: %1.</source>
            <translation>云盘只能扩容，改小需要替换。变更项：%1。</translation>
        </message>
        <message>
            <source>This can't be changed in place, so it is replaced. Changed: %1.</source>
            <translation>无法原地变更，需要替换。变更项：%1。</translation>
        </message>
        <message>
            <source>Way of session persistence</source>
            <translation>会话保持方式</translation>
        </message>
        <message>
            <source>It was changed outside this program: %1</source>
            <translation>已在本程序之外被更改：%1</translation>
        </message>
        <message>
            <source>Apply sets it back. To keep it, take the value over into the project.</source>
            <translation>再次创建会将其改回。如需保留，请在项目中采用该值。</translation>
        </message>
        <message>
            <source>This carries the project's tag, but the project doesn't know it: %1</source>
            <translation>该资源带有本项目的标签，但不在项目记录中：%1</translation>
        </message>
        <message>
            <source>“%1” is no id. It starts with %2, as the console shows it.</source>
            <translation>“%1”不是资源 ID。它以 %2 开头，可在控制台查看。</translation>
        </message>
        <message>
            <source>%1 lies in an existing VPC. Choose that VPC, or create a new one here.</source>
            <translation>%1 位于已有的专有网络中。请选择该专有网络，或在此新建。</translation>
        </message>
        <message>
            <source>%1 is chosen twice.</source>
            <translation>%1 被选择了两次。</translation>
        </message>
        <message>
            <source>The existing one is used; the one made here is deleted.</source>
            <translation>改用已有资源，此处创建的资源将被删除。</translation>
        </message>
        <message>
            <source>Another existing one is used; the one used so far stays as it is.</source>
            <translation>改用另一个已有资源，原来使用的资源保持不变。</translation>
        </message>
        <message>
            <source>A new one takes the place of the existing one, which stays as it is.</source>
            <translation>改为新建资源，原来使用的已有资源保持不变。</translation>
        </message>
        <message>
            <source>%1 can't be used: this account has no such thing in this region.</source>
            <translation>无法使用 %1：当前账号在该地域没有该资源。</translation>
        </message>
        <message>
            <source>Nothing was created or changed. Choose another one, or let a new one be created.</source>
            <translation>未创建或更改任何资源。请选择其他资源，或改为新建。</translation>
        </message>
        <message>
            <source>%1 was made by this project, so it can't be chosen as an existing one.</source>
            <translation>%1 由本项目创建，不能作为已有资源选择。</translation>
        </message>
        <message>
            <source>Nothing was created or changed. Choose “new” to keep it, or choose another one.</source>
            <translation>未创建或更改任何资源。如需保留，请选择“新建”，或选择其他资源。</translation>
        </message>
        <message>
            <source>The existing one can't be used yet; its state is %1.</source>
            <translation>已有资源暂时无法使用，状态为 %1。</translation>
        </message>
        <message>
            <source>Nothing was created or changed. Try again once the console shows it as available.</source>
            <translation>未创建或更改任何资源。请在控制台显示其可用后重试。</translation>
        </message>
        <message>
            <source>The existing one lies in VPC %1, not in the VPC chosen here.</source>
            <translation>已有资源位于专有网络 %1，而不是此处选择的专有网络。</translation>
        </message>
        <message>
            <source>Nothing was created or changed. Choose one of this VPC, or let a new one be created.</source>
            <translation>未创建或更改任何资源。请选择该专有网络中的资源，或改为新建。</translation>
        </message>
        <message>
            <source>The existing one lies in %1, not in the zone written here.</source>
            <translation>已有资源位于 %1，与此处填写的可用区不同。</translation>
        </message>
        <message>
            <source>Nothing was created or changed. Correct the zone, or choose another one.</source>
            <translation>未创建或更改任何资源。请更正可用区，或选择其他资源。</translation>
        </message>
        <message>
            <source>The existing one has the CIDR block %1, not the one written here.</source>
            <translation>已有资源的网段为 %1，与此处填写的网段不同。</translation>
        </message>
        <message>
            <source>Nothing was created or changed. Correct the CIDR block, or choose another one.</source>
            <translation>未创建或更改任何资源。请更正网段，或选择其他资源。</translation>
        </message>
        <message>
            <source>zones</source>
            <translation>可用区</translation>
        </message>
        <message>
            <source>how public IPs are bound</source>
            <translation>公网 IP 绑定方式</translation>
        </message>
        <message>
            <source>number of servers</source>
            <translation>服务器台数</translation>
        </message>
        <message>
            <source>instance type</source>
            <translation>实例规格</translation>
        </message>
        <message>
            <source>image</source>
            <translation>镜像</translation>
        </message>
        <message>
            <source>host name</source>
            <translation>主机名</translation>
        </message>
        <message>
            <source>script of the first boot</source>
            <translation>首次启动脚本</translation>
        </message>
        <message>
            <source>performance mode</source>
            <translation>性能模式</translation>
        </message>
        <message>
            <source>deletion protection</source>
            <translation>删除保护</translation>
        </message>
        <message>
            <source>release time</source>
            <translation>释放时间</translation>
        </message>
        <message>
            <source>class</source>
            <translation>规格</translation>
        </message>
        <message>
            <source>privileges</source>
            <translation>权限</translation>
        </message>
        <message>
            <source>whitelist</source>
            <translation>白名单</translation>
        </message>
        <message>
            <source>access without password</source>
            <translation>免密访问</translation>
        </message>
        <message>
            <source>backup days</source>
            <translation>备份日</translation>
        </message>
        <message>
            <source>backup window</source>
            <translation>备份时间</translation>
        </message>
        <message>
            <source>days kept</source>
            <translation>保留天数</translation>
        </message>
        <message>
            <source>log backup</source>
            <translation>日志备份</translation>
        </message>
        <message>
            <source>proxy nodes</source>
            <translation>代理节点数</translation>
        </message>
        <message>
            <source>longest delay</source>
            <translation>最大延迟</translation>
        </message>
        <message>
            <source>shards</source>
            <translation>分片数</translation>
        </message>
        <message>
            <source>read replicas</source>
            <translation>只读副本数</translation>
        </message>
        <message>
            <source>direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>policy</source>
            <translation>授权策略</translation>
        </message>
        <message>
            <source>ports</source>
            <translation>端口范围</translation>
        </message>
        <message>
            <source>priority</source>
            <translation>优先级</translation>
        </message>
        <message>
            <source>kind of mapping</source>
            <translation>映射方式</translation>
        </message>
        <message>
            <source>public IP</source>
            <translation>公网 IP</translation>
        </message>
        <message>
            <source>public IPs</source>
            <translation>公网 IP</translation>
        </message>
        <message>
            <source>public port</source>
            <translation>公网端口</translation>
        </message>
        <message>
            <source>private port</source>
            <translation>私网端口</translation>
        </message>
        <message>
            <source>server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>scheduling algorithm</source>
            <translation>调度算法</translation>
        </message>
        <message>
            <source>health check</source>
            <translation>健康检查</translation>
        </message>
        <message>
            <source>session persistence</source>
            <translation>会话保持</translation>
        </message>
        <message>
            <source>certificate</source>
            <translation>证书</translation>
        </message>
        <message>
            <source>certificate file</source>
            <translation>证书文件</translation>
        </message>
        <message>
            <source>private key file</source>
            <translation>私钥文件</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>on</source>
            <translation>开</translation>
        </message>
        <message>
            <source>off</source>
            <translation>关</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>New or existing</source>
            <translation>新建或已有</translation>
        </message>
        <message>
            <source>Existing key pair</source>
            <translation>已有密钥对</translation>
        </message>
        <message>
            <source>The servers that are no longer wanted are deleted with their disks; what is on them is lost.</source>
            <translation>不再需要的服务器会连同云盘一起删除，其中的数据将丢失。</translation>
        </message>
        <message>
            <source>Back up %1</source>
            <translation>备份%1</translation>
        </message>
        <message>
            <source>server %1</source>
            <translation>服务器 %1</translation>
        </message>
        <message>
            <source>Basic disk</source>
            <translation>普通云盘</translation>
        </message>
        <message>
            <source>Efficiency disk</source>
            <translation>高效云盘</translation>
        </message>
        <message>
            <source>SSD</source>
            <translation>SSD 云盘</translation>
        </message>
        <message>
            <source>ESSD</source>
            <translation>ESSD 云盘</translation>
        </message>
        <message>
            <source>ESSD Entry</source>
            <translation>ESSD Entry 云盘</translation>
        </message>
        <message>
            <source>ESSD AutoPL</source>
            <translation>ESSD AutoPL 云盘</translation>
        </message>
        <message>
            <source>It may bill and is never removed by itself. Take it over where the project wants such a thing, or have it removed if nobody needs it.</source>
            <translation>它可能在计费，本程序不会自行删除。项目需要这样的资源时可以接管；没有人需要时可以删除。</translation>
        </message>
        <message>
            <source>General ESSD</source>
            <translation>通用型 ESSD</translation>
        </message>
        <message>
            <source>Local SSD</source>
            <translation>本地 SSD</translation>
        </message>
    </context>
</TS>
