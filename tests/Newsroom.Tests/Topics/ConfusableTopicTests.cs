using Baozhai.Newsroom.Topics;

namespace Baozhai.Newsroom.Tests.Topics;

/// <summary>Stories that use the words of two topics and belong to one of them.</summary>
public sealed class ConfusableTopicTests
{
    private static readonly TopicFinder Finder = new(Lexicons.Topics);

    [Theory]
    [InlineData("金融财经", "制造业贷款余额突破千亿元", "人民银行江州分行6日通报,全市制造业贷款余额1023亿元,同比增长18%。多家银行推出设备更新贷、技改贷,利率下调0.4个百分点。")]
    [InlineData("金融财经", "百家企业与银行现场签约", "银企对接会上,12家银行与百家工业企业签订授信协议,授信总额86亿元,重点支持先进装备产业链企业融资。")]
    [InlineData("金融财经", "专精特新企业首发上市", "轴承制造企业江轴股份15日在北交所上市,发行价12元,募集资金3.2亿元。该市上市公司增至14家。")]
    [InlineData("产业工业", "轨道装备产业园投产", "总投资30亿元的轨道装备产业园一期投产,首批8条生产线满负荷生产,达产后年产值可达50亿元。项目获得银行贷款支持。")]
    [InlineData("产业工业", "一季度规上工业增加值增长8.1%", "全市规模以上工业增加值同比增长8.1%,装备制造业增长12%,新材料产业产值突破200亿元。")]
    [InlineData("产业工业", "硬质合金企业订单排到年底", "车间里机器轰鸣,工人赶制出口订单。企业负责人说,今年投入2亿元实施技术改造,产能提升三成。")]
    public void Finance_is_not_industry(string topic, string title, string body) => Assert.Equal(topic, First(title, body));

    [Theory]
    [InlineData("政务治理", "市政府常务会议研究优化营商环境", "市长主持召开市政府常务会议,研究优化营商环境、深化“放管服”改革等工作,审议《政务服务管理办法》。")]
    [InlineData("政务治理", "“一网通办”事项增至1200项", "市行政审批服务局推进“一网通办”,企业群众办事材料压减四成,政务服务大厅实行延时服务。")]
    [InlineData("政务治理", "社区网格员上门解决停车难", "街道推行网格化治理,网格员收集居民诉求236件,由街道吹哨、部门报到,一周内办结。")]
    [InlineData("党建理论", "市委理论学习中心组举行集体学习", "市委理论学习中心组举行集体学习,深入学习领会党的创新理论,与会同志作交流发言。")]
    [InlineData("党建理论", "主题教育读书班开班", "学习贯彻主题教育读书班开班,党员干部原原本本学原著、悟原理,党支部书记讲专题党课。")]
    [InlineData("党建理论", "基层党组织换届工作部署", "组织部召开基层党建工作会议,部署村党组织换届、发展党员和党支部标准化建设。")]
    public void Governance_is_not_party_work(string topic, string title, string body) => Assert.Equal(topic, First(title, body));

    [Theory]
    [InlineData("民生保障", "城乡居民基础养老金再提高", "人社局消息,7月起城乡居民基本养老保险基础养老金每月提高20元,惠及60万名老人。")]
    [InlineData("民生保障", "新增公租房两千套", "今年全市筹集保障性住房2000套,优先安排低保家庭、环卫工人,租金按市场价六折收取。")]
    [InlineData("民生保障", "社区老年食堂开到家门口", "社区老年助餐点开业,60岁以上老人一餐8元,困难老人免费,并提供送餐上门的养老服务。")]
    [InlineData("卫生健康", "市中心医院成功开展首例心脏移植", "市中心医院专家团队为患者实施心脏移植手术,历时6小时,患者术后恢复良好。")]
    [InlineData("卫生健康", "流感疫苗开始接种", "市疾控中心提醒,流感高发季将至,老人、儿童可到社区卫生服务中心接种疫苗。")]
    [InlineData("卫生健康", "家庭医生签约服务进村", "乡镇卫生院的家庭医生带着血压计、血糖仪上门,为高血压、糖尿病患者随访,建立健康档案。")]
    public void Welfare_is_not_health(string topic, string title, string body) => Assert.Equal(topic, First(title, body));

    [Theory]
    [InlineData("防汛应急", "江水超警 千人上堤巡查", "受上游来水影响,江州站水位超警戒0.6米,沿江乡镇1200名干部群众上堤巡查排险。")]
    [InlineData("防汛应急", "暴雨来袭 紧急转移群众三百人", "昨夜县内普降暴雨,山洪冲毁道路,镇村干部连夜转移低洼地带群众312人,无人员伤亡。")]
    [InlineData("防汛应急", "水库泄洪通知", "因入库流量加大,江山水库今日14时起开闸泄洪,请下游沿河群众注意防汛安全。")]
    [InlineData("安全生产", "化工企业开展消防隐患排查", "应急管理局组织专家对危化品企业开展安全生产检查,查出消防隐患46处,责令停产整改2家。")]
    [InlineData("安全生产", "煤矿事故调查报告公布", "“3·12”煤矿瓦斯事故调查报告公布,认定为生产安全责任事故,16名责任人被追责问责。")]
    [InlineData("安全生产", "工地塔吊专项整治启动", "住建局启动建筑施工安全专项整治,重点检查塔吊、脚手架、深基坑,特种作业人员须持证上岗。")]
    public void A_flood_is_not_an_accident_at_work(string topic, string title, string body) => Assert.Equal(topic, First(title, body));

    [Theory]
    [InlineData("国际军事", "冲突双方代表举行会谈", "外交部发言人6日说,停火谈判取得进展。俄军称击落多枚导弹,乌军袭击了两座大桥,港口和机场关闭。")]
    [InlineData("国际军事", "驻某国大使馆举行招待会", "大使在招待会上致辞,回顾两国建交以来的友谊和新冠疫情期间的相互支持。")]
    [InlineData("交通城建", "跨江大桥建成通车", "跨江大桥6日通车,双向六车道,两岸车辆通行时间缩短20分钟,港口货物运输更加便捷。")]
    public void A_war_is_not_road_news(string topic, string title, string body) => Assert.Equal(topic, First(title, body));

    [Theory]
    [InlineData("金融财经", "92号汽油每升上调0.19元", "国内成品油价格6日24时起上调,汽油、柴油每吨分别提高240元和230元,加满一箱油多花9元。")]
    [InlineData("金融财经", "家庭财产保险上线", "该保险保额最高300万元,居民投保后,因暴雨、台风受损可获理赔,保险公司另提供管道疏通服务。")]
    [InlineData("民生保障", "失业保险金标准提高", "人社局消息,失业保险金标准每月提高150元,工伤保险、养老保险待遇同步调整。")]
    public void Prices_and_insurance_are_finance(string topic, string title, string body) => Assert.Equal(topic, First(title, body));

    [Theory]
    [InlineData("教育科技", "手机操作系统新版发布", "企业发布新版手机操作系统,软件生态伙伴增至千家,产业生态加快成形。")]
    [InlineData("法治廉政", "地震监测中心遭网络攻击", "警方通报,地震监测中心遭受境外黑客组织网络攻击,公安机关已立案侦查。")]
    [InlineData("防汛应急", "市气象台发布暴雨红色预警", "市气象台6日22时发布暴雨红色预警信号,降雨量将达100毫米以上。市教育局通知中小学、幼儿园停课。")]
    [InlineData("政务治理", "市政府与市政协召开联席会议", "市政府、市政协主要负责人出席,围绕政协提案办理交换意见,市政府办汇报情况。")]
    public void A_word_inside_another_does_not_decide(string topic, string title, string body) => Assert.Equal(topic, First(title, body));

    [Theory]
    [InlineData("全市经济工作会议召开", "会议强调,要统筹发展和安全,防范化解重大风险,抓好安全生产、防汛抗旱、森林防火等工作,推动高质量发展。会议指出,要优化营商环境,深化改革,提高政务服务水平。")]
    [InlineData("区委召开书记专题会", "会议听取换届、信访、环保督察整改等工作汇报。要求各级干部扛牢责任,做好迎峰度夏、防汛备汛、疫情防控各项工作,守住安全底线。")]
    public void A_flood_word_among_the_duties_of_a_meeting_is_no_flood_story(string title, string body) =>
        Assert.NotEqual("防汛应急", First(title, body));

    private static string First(string title, string body) => Finder.Find(Passage.Of(title, [], [body]))[0].Name;
}
