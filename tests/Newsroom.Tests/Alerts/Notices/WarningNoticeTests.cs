namespace Baozhai.Newsroom.Tests.Alerts.Notices;

/// <summary>Warnings by colour as weather and water offices word them, on an issue of 1 July 2024.</summary>
public sealed class WarningNoticeTests
{
    [Theory]
    [InlineData("省气象台7月1日16时发布暴雨红色预警。", "Starts 暴雨 1 by 省气象台 from 07-01 16:00")]
    [InlineData("江湾市气象台7月1日05时20分继续发布暴雨橙色预警信号。", "Continues 暴雨 2 by 江湾市气象台 from 07-01 05:20")]
    [InlineData("云浦市气象台6月30日22时50分将暴雨橙色预警信号升级为红色。", "Rises 暴雨 1 by 云浦市气象台 from 06-30 22:50")]
    [InlineData("衡岳市气象台解除雷电黄色预警信号。", "Ends 雷电 3 by 衡岳市气象台")]
    [InlineData("中央气象臺發佈颱風紅色預警。", "Starts 台风 1 by 中央气象臺")]
    [InlineData("目前,大青河洪水红色预警仍在生效中。", "Continues 洪水 1 at 大青河")]
    [InlineData("市水文局发布洪水橙色预警:预计清江干流将超警。", "Starts 洪水 2 by 市水文局")]
    [InlineData("自然资源部与中国气象局6月30日18时联合发布地质灾害气象风险橙色预警。", "Starts 地质灾害 2 by 自然资源部与中国气象局 from 06-30 18:00")]
    [InlineData("水利部和中国气象局7月1日18时联合发布红色山洪灾害气象预警。", "Starts 山洪 1 by 水利部和中国气象局 from 07-01 18:00")]
    [InlineData("市重污染天气应急指挥部发布重污染天气橙色预警。", "Starts 重污染天气 2 by 市重污染天气应急指挥部")]
    [InlineData("市森林防灭火指挥部7月1日发布森林火险红色预警。", "Starts 森林火险 1 by 市森林防灭火指挥部")]
    [InlineData("国家海洋预报台7月1日8时发布风暴潮橙色警报。", "Starts 风暴潮 2 by 国家海洋预报台 from 07-01 08:00")]
    [InlineData("7月1日16时,临江县将地质灾害气象风险预警由橙色升级为红色。", "Rises 地质灾害 1 at 临江县 from 07-01 16:00")]
    [InlineData("暴雨红色预警于7月1日20时解除。", "Ends 暴雨 1 from 07-01 20:00")]
    [InlineData("市气象台今日9时10分变更发布暴雨橙色预警。", "Rises 暴雨 2 by 市气象台 from 07-01 09:10")]
    [InlineData("区气象台7月1日10时32分发布雷雨大风(橙色)预警信号。", "Starts 雷雨大风 2 by 区气象台 from 07-01 10:32")]
    [InlineData("市气象台将高温红色预警降为橙色。", "Eases 高温 2 by 市气象台")]
    [InlineData("市气象台7月1日8时发布大雾黄色、道路结冰黄色预警。", "Starts 大雾 3 by 市气象台 from 07-01 08:00 / Starts 道路结冰 3 by 市气象台 from 07-01 08:00")]
    [InlineData("接到暴雨红色预警后,城管队员连夜上路排水。", "Continues 暴雨 1")]
    [InlineData("市气象台昨晚9时拉响今年首个台风橙色预警。", "Starts 台风 2 by 市气象台 from 06-30 21:00")]
    [InlineData("省气象台发布暴雨预警,预计今天夜间大到暴雨。", "Starts 暴雨 by 省气象台")]
    public void A_warning_is_read(string sentence, string notice) => Assert.Equal(notice, Told.In(sentence));
}
