using Baozhai.Bot.Channels.WeCom;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Channels.WeCom;

public sealed class WeComOptionsValidationTests : IDisposable
{
    private const string OtherKey = "66666666-2222-3333-4444-555555555555";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_robot_without_a_name_is_called_by_its_keys_digest()
    {
        await using var bot = await StartAsync($"--WeCom:Robots:0:Key={WeComSettings.Key}", "--WeCom:Robots:0:Topics:0=防汛", "--WeCom:Robots:0:Words=油价，汽油", "--WeCom:Robots:0:Time=18:00 7:30", "--WeCom:Robots:0:Weekdays=周一到周五");

        var robot = Assert.Single(bot.Services.GetRequiredService<Robots>().All);
        Assert.Matches("^[0-9a-f]{8}$", robot.Name);
        Assert.Equal(["防汛应急", "油价", "汽油"], robot.Following.Select(one => one.Value));
        Assert.Equal([new TimeOnly(7, 30), new TimeOnly(18, 0)], robot.DigestTimes);
        Assert.Equal([1, 2, 3, 4, 5], robot.Weekdays);
    }

    [Theory]
    [InlineData("WeCom:Robots ", "--WeCom:Markdown=V1")]
    [InlineData("WeCom:Robots:0:Key ", "--WeCom:Robots:0:Topics=防汛")]
    [InlineData("WeCom:Robots:0:Key ", "--WeCom:Robots:0:Key=https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + WeComSettings.Key)]
    [InlineData("WeCom:Robots:0:Name ", "--WeCom:Robots:0:Key=" + WeComSettings.Key, "--WeCom:Robots:0:Name=" + WeComSettings.Key)]
    [InlineData("WeCom:Robots:0:Topics ", "--WeCom:Robots:0:Key=" + WeComSettings.Key)]
    [InlineData("WeCom:Robots:0:Topics names \"天文\"", "--WeCom:Robots:0:Key=" + WeComSettings.Key, "--WeCom:Robots:0:Topics=防汛,天文")]
    [InlineData("WeCom:Robots:0:Places names \"火星\"", "--WeCom:Robots:0:Key=" + WeComSettings.Key, "--WeCom:Robots:0:Places=火星")]
    [InlineData("WeCom:Robots:0:Time ", "--WeCom:Robots:0:Key=" + WeComSettings.Key, "--WeCom:Robots:0:Topics=防汛", "--WeCom:Robots:0:Time=早上")]
    [InlineData("WeCom:Robots:0:Weekdays ", "--WeCom:Robots:0:Key=" + WeComSettings.Key, "--WeCom:Robots:0:Topics=防汛", "--WeCom:Robots:0:Weekdays=偶尔")]
    [InlineData("WeCom:Robots:0:Language ", "--WeCom:Robots:0:Key=" + WeComSettings.Key, "--WeCom:Robots:0:Topics=防汛", "--WeCom:Robots:0:Language=de")]
    [InlineData("WeCom:Robots:1:Key ", "--WeCom:Robots:0:Key=" + WeComSettings.Key, "--WeCom:Robots:0:Topics=防汛", "--WeCom:Robots:1:Key=" + WeComSettings.Key, "--WeCom:Robots:1:Topics=金融")]
    [InlineData("WeCom:Robots:1:Name ", "--WeCom:Robots:0:Key=" + WeComSettings.Key, "--WeCom:Robots:0:Topics=防汛", "--WeCom:Robots:0:Name=a", "--WeCom:Robots:1:Key=" + OtherKey, "--WeCom:Robots:1:Name=a", "--WeCom:Robots:1:Topics=金融")]
    [InlineData("WeCom:Markdown ", "--WeCom:Robots:0:Key=" + WeComSettings.Key, "--WeCom:Robots:0:Topics=全部", "--WeCom:Markdown=V3")]
    [InlineData("WeCom:MentionAllFrom ", "--WeCom:Robots:0:Key=" + WeComSettings.Key, "--WeCom:Robots:0:Topics=全部", "--WeCom:MentionAllFrom=Always")]
    [InlineData("WeCom:ApiBaseUrl ", "--WeCom:Robots:0:Key=" + WeComSettings.Key, "--WeCom:Robots:0:Topics=全部", "--WeCom:ApiBaseUrl=qyapi")]
    public async Task A_wrong_value_is_named_in_one_line_without_the_key(string named, params string[] settings)
    {
        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(settings));

        var failure = Assert.Single(wrong.Failures);
        Assert.StartsWith(named, failure, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure);
        Assert.DoesNotContain(WeComSettings.Key, failure, StringComparison.Ordinal);
    }

    private Task<RunningBot> StartAsync(params string[] settings) => RunningBot.StartAsync(
        _folder, "2026-03-02T09:00+08:00", builder => builder.Services.AddWeCom(builder.Configuration), settings);
}
