using System.Text.Json;

namespace Baozhai.Bot.Tests.Cli;

/// <summary>Small pages about dangers, each with what a careful reader takes from it, read by the program.</summary>
public sealed class AlarmCaseTests(AlarmCaseTests.ReadCases read) : IClassFixture<AlarmCaseTests.ReadCases>
{
    [Theory]
    [InlineData("k01-rumour-dam", "大坝决口系谣言", "none", "经核实，该视频系AI生成，大坝运行正常")]
    [InlineData("k01-rumour-watercut", "网传停水三天", "none", "消息不实，供水正常")]
    [InlineData("k02-last-year-after-dateline", "汛期总结", "none")]
    [InlineData("k02-2025-after-dateline", "市防汛工作会议召开", "none")]
    [InlineData("k02-five-year-plan", "市防汛工作会议召开", "none")]
    [InlineData("k02-government-report", "政府工作报告", "none")]
    [InlineData("k03-yangtze-station", "各站水情", "warning", "\"station\":\"长江沙市站\"", "\"levelMeters\":43.65", "\"warningMeters\":43")]
    [InlineData("k03-shenzhen-reservoir", "水库水位", "watch", "\"station\":\"深圳水库\"", "\"levelMeters\":27.8", "\"station\":\"罗田水库\"", "\"levelMeters\":33.1")]
    [InlineData("k03-changsha", "水位", "watch", "\"station\":\"长沙水文站\"", "\"levelMeters\":38.52")]
    [InlineData("k04-lowered-same-story", "暴雨预警一日两变", "watch", "\"action\":\"eases\"", "\"level\":3")]
    [InlineData("k04-taken-down", "县气象局撤下暴雨红色预警", "none", "\"action\":\"ends\"")]
    [InlineData("k04-resumption-to-be-told", "海岛航线停航", "none", "\"action\":\"starts\"")]
    [InlineData("k04-water-back", "供水恢复", "none", "\"action\":\"ends\"", "2026-07-08T22:00")]
    [InlineData("k10-company-names", "三家公司发布业绩预警", "none", "金融财经")]
    [InlineData("k10-figures", "人事地震", "none")]
    [InlineData("k10-figures", "楼市寒潮", "none")]
    [InlineData("k10-figures", "客流洪峰", "none")]
    [InlineData("k11-forest-fire-response", "白龙山火灾扑灭", "severe", "\"subject\":\"森林火险\"", "738")]
    [InlineData("k11-work-accident-response", "化工厂爆炸", "severe", "\"subject\":\"生产安全事故\"")]
    [InlineData("k11-bridge-name", "大桥封闭", "none", "\"subject\":\"长江公路大桥\"")]
    [InlineData("k13-quake-issue", "6.1级地震", "severe", "7人遇难、43人受伤")]
    [InlineData("k13-quake-issue", "国道317线", "none", "\"action\":\"ends\"")]
    [InlineData("k13-typhoon-heading", "动车停运", "none", "\"subject\":\"霞浦至各岛客运航线\"")]
    [InlineData("k13-reason-not-issued", "午后有雷雨", "none")]
    [InlineData("k16-record-rain", "最强降雨过程", "warning", "386")]
    [InlineData("16_crash_fullwidth_level", "湘江株洲站水位超警戒", "warning", "\"levelMeters\":40.96")]
    [InlineData("17_crash_road", "部分路段交通管制", "none")]
    [InlineData("18_crash_fullwidth_day", "我市召开人大常委会会议", "none")]
    [InlineData("19_crash_closure", "雨雪影响出行", "none")]
    public void A_story_has_its_severity_and_says_what_it_has_to(string file, string headline, string severity, params string[] held)
    {
        var story = Assert.Single(read.Stories[file], story => story.GetProperty("headline").GetString()!.Contains(headline, StringComparison.Ordinal));

        Assert.Equal(severity, story.GetProperty("severity").GetString());
        foreach (var part in held) Assert.Contains(part, story.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("k01-rumour-watercut")]
    [InlineData("k02-last-year-after-dateline")]
    [InlineData("k02-2025-after-dateline")]
    [InlineData("k02-five-year-plan")]
    [InlineData("k02-government-report")]
    [InlineData("k10-figures")]
    [InlineData("k10-company-names")]
    public void What_is_no_fact_of_these_days_makes_no_notice_and_no_reading(string file) => Assert.All(read.Stories[file], story =>
    {
        Assert.Equal(0, story.GetProperty("notices").GetArrayLength());
        Assert.Equal(0, story.GetProperty("readings").GetArrayLength());
        Assert.Equal("none", story.GetProperty("severity").GetString());
    });

    [Fact]
    public void A_page_whose_columns_were_read_across_is_put_in_order() =>
        Assert.Equal(["我市再添两家国家级专精特新企业", "市图书馆新馆下月开放"], read.Stories["k08-two-columns"].Select(story => story.GetProperty("title").GetString()));

    /// <summary>All of them, read by one run of the program.</summary>
    public sealed class ReadCases : IAsyncLifetime
    {
        internal Dictionary<string, List<JsonElement>> Stories { get; } = [];

        public async ValueTask InitializeAsync()
        {
            using var folder = new TemporaryFolder();
            var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cli", "Cases"), "*.txt");
            var ended = await BotProgram.RunAsync(folder.Path, "", ["read", "--json", .. files]);
            Assert.Equal(0, ended.Code);
            foreach (var line in ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var issue = JsonDocument.Parse(line).RootElement;
                Stories[Path.GetFileNameWithoutExtension(issue.GetProperty("file").GetString())!] = [.. issue.GetProperty("articles").EnumerateArray()];
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
