namespace Baozhai.Newsroom.Tests.Alerts.Notices;

/// <summary>People moved away, as reports word it, on an issue of 1 July 2024.</summary>
public sealed class EvacuationNoticeTests
{
    [Theory]
    [InlineData("截至今日8时,临江县因暴雨紧急转移群众1.2万人。", "Starts 暴雨 from 07-01 08:00")]
    [InlineData("因洪水上涨,团湖垸5755名群众已全部安全转移。", "Starts 洪水")]
    [InlineData("受台风影响,全省紧急避险转移39.95万人。", "Starts 台风")]
    [InlineData("山体滑坡发生前,村干部提前转移了37户128名村民。", "Starts 地质灾害")]
    [InlineData("临江县连夜疏散受洪水威胁群众3000余人。", "Starts 洪水 at 临江县")]
    [InlineData("为处置燃气泄漏,周边200余名居民紧急疏散。", "Starts 事故")]
    [InlineData("受6月28日以来强降雨影响,石桥县转移群众4213人。", "Starts 暴雨 at 石桥县")]
    [InlineData("汛情发生后,云浦全市共转移群众28000多人。", "Continues 洪水 at 云浦全市")]
    [InlineData("受山火影响,当地疏散约两万人。", "Starts 火灾")]
    [InlineData("山火逼近,当地紧急疏散甲水村、乙家村群众738人。", "Starts 火灾 at 甲水村、乙家村")]
    [InlineData("受洪水威胁,转移白坪村、下坪村、小河湾村村民1260人。", "Starts 洪水 at 白坪村、下坪村、小河湾村")]
    [InlineData("储罐爆炸后,周边1公里内1200余户3600人撤离。", "Starts 事故")]
    [InlineData("受台风影响,海上作业人员2.1万余人撤离上岸。", "Starts 台风")]
    [InlineData("洪水来袭,沿江8个村2300余名群众已于6月30日深夜转移。", "Starts 洪水 at 沿江8个村")]
    [InlineData("受滑坡威胁,云坪乡九条湾村、前坪村4个村738人转移到学校安置。", "Starts 地质灾害 at 云坪乡九条湾村、前坪村4个村")]
    public void An_evacuation_is_read(string sentence, string notice) => Assert.Equal(notice, Told.In(sentence));
}
