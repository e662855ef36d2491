using Baozhai.Newsroom.Briefs;

namespace Baozhai.Newsroom.Tests.Alerts;

/// <summary>Invented reports in the manner of other cities' papers: what they are worth, and why.</summary>
public sealed class FloodReportTests
{
    private static readonly DateOnly Day = new(2025, 7, 20);

    private readonly Briefer _briefer = new(Lexicons.Topics, Lexicons.Places);

    [Theory]
    [InlineData("台风“海神”今夜登陆", "19日16时,市防汛防台风指挥部将防台风应急响应由Ⅲ级提升至Ⅱ级。全市1326艘渔船回港。", "Severe 防台风应急响应由Ⅲ级提升至Ⅱ级")]
    [InlineData("暴雨引发山洪 云岭镇3人失联", "7月19日2时,云岭镇突降特大暴雨,引发山洪,造成3人失联。县气象台1时50分发布暴雨红色预警信号。", "Severe 暴雨红色预警信号")]
    [InlineData("洪峰过境浔阳", "修江洪峰于19日23时通过浔阳站,洪峰水位22.87米,超警戒水位1.37米。", "Warning 浔阳站超警戒水位1.37米")]
    [InlineData("河口垸大堤出现管涌", "7月18日14时,河口垸大堤出现管涌。当日16时,泽江河口站水位35.62米,超保证水位0.12米。", "Severe 泽江河口站超保证水位0.12米")]
    [InlineData("今年以来最大洪水", "19日8时,清江临河站水位52.30米,超警戒水位1.30米,为1998年以来最高。", "Warning 清江临河站超警戒水位1.30米")]
    [InlineData("红旗堤段抢险", "昨日14时,20年前修建的红旗堤段出现管涌,400人上堤处置。", "Warning 20年前修建的红旗堤段出现管涌")]
    [InlineData("红旗堤段抢险", "昨日14时,1998年加固的红旗堤段出现管涌,400人上堤处置。", "Warning 1998年加固的红旗堤段出现管涌")]
    [InlineData("红旗堤段出现管涌", "江水已经漫过1998年的水痕。7月19日,红旗堤段出现管涌,400人上堤处置。", "Warning 红旗堤段出现管涌")]
    public void A_danger_now_is_told_with_what_decided(string title, string text, string expected) => Assert.Equal(expected, Judged(title, text));

    [Theory]
    [InlineData("龙潭水库今日泄洪", "7月19日20时,龙潭水库水位达168.35米,超汛限水位1.35米。", "Watch 龙潭水库今日泄洪")]
    [InlineData("昨日暴雨突袭 城区12处积水", "昨日17时至20时,城区普降大到暴雨,解放路等12处路段积水,部分车辆熄火,交警在路口疏导交通。", "Watch 昨日暴雨突袭 城区12处积水")]
    [InlineData("王建军督导检查防汛工作", "7月19日,市委书记王建军督导检查防汛工作。他强调,一旦发生险情要果断转移群众。据了解,12座中型水库超汛限水位运行。", "Watch 12座中型水库超汛限水位运行")]
    [InlineData("何安督导防汛工作", "7月19日,副市长何安督导防汛工作,强调要严格落实应急响应措施。", "Watch 何安督导防汛工作")]
    [InlineData("北原启动抗旱四级应急响应", "7月19日,市防指启动抗旱四级应急响应。清河北原站水位23.10米,比常年低1.8米。", "Watch 抗旱四级应急响应")]
    [InlineData("巴基斯坦洪灾已致85人死亡", "巴基斯坦国家灾害管理局19日说,洪水已造成85人死亡。印度河多处河段超警戒水位。", "Watch 巴基斯坦洪灾已致85人死亡")]
    [InlineData("日本九州暴雨", "日本气象厅向熊本县发布暴雨特别警报,球磨川决口,约20万人接到避难指示。", "Watch 球磨川决口")]
    public void What_is_near_or_elsewhere_is_watched(string title, string text, string expected) => Assert.Equal(expected, Judged(title, text));

    [Theory]
    [InlineData("我市终止防汛Ⅲ级应急响应", "市防指决定于7月19日18时终止防汛Ⅲ级应急响应。清江临河站水位38.60米,低于警戒水位1.4米,水位持续回落。")]
    [InlineData("那年洪水 我们一起守过", "1998年8月7日,江城站水位达45.22米,超保证水位1.22米,江堤出现管涌险情36处。昨日,抗洪精神展开展。")]
    [InlineData("全市防汛抢险综合演练举行", "7月19日,防汛抢险综合演练举行。“报告,云溪站水位26.5米,超警戒水位0.5米,堤段出现管涌！”市防指启动防汛Ⅱ级应急响应。")]
    [InlineData("“最美应急管理工作者”揭晓", "近日,“最美应急管理工作者”揭晓,他们在抗洪抢险一线冲锋在前。")]
    [InlineData("宁川籍战士获“抗洪抢险先进个人”称号", "近日,战士王强荣立二等功。7月,他在抗洪一线连续奋战15昼夜,封堵管涌6处。")]
    public void What_is_over_played_or_honoured_is_no_danger(string title, string text) => Assert.Equal("None ", Judged(title, text));

    [Theory]
    [InlineData("防汛抢险综合演练举行", "“报告,云溪站水位26.5米,超警戒水位0.5米！”")]
    [InlineData("江城记忆", "1998年8月7日,江城站水位达45.22米,超保证水位1.22米。")]
    public void A_level_of_a_drill_or_of_another_year_is_no_reading(string title, string text) => Assert.Empty(_briefer.Make(title, text, Day).Readings);

    [Fact]
    public void How_far_a_reservoir_is_above_its_flood_limit_is_no_level()
    {
        var reading = Assert.Single(_briefer.Make(null, "龙潭水库水位达168.35米,超汛限水位1.35米。", Day).Readings);
        Assert.Equal(168.35m, reading.LevelMeters);
    }

    private string Judged(string title, string text)
    {
        var brief = _briefer.Make(title, text, Day);
        return $"{brief.Severity} {brief.SeverityReason}";
    }
}
