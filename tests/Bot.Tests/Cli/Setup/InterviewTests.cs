using System.Text;
using Baozhai.Bot.Cli.Setup;
using Baozhai.Bot.Messages;
using Microsoft.Extensions.Configuration;

namespace Baozhai.Bot.Tests.Cli.Setup;

/// <summary>The five questions of <c>init</c> and the file that is made of the answers.</summary>
public sealed class InterviewTests
{
    private const string Token = "123456789:AAbbccddeeffgghhiijjkkllmmnnooppqqr";

    private readonly StringBuilder _said = new();

    [Fact]
    public async Task Empty_answers_take_what_is_usual()
    {
        var answers = await AskAsync("\n\n\n\n\n");

        Assert.Equal(new Answers(), answers);
        Assert.Equal(new TimeOnly(7, 30), answers.Time);
    }

    [Fact]
    public async Task The_end_of_the_answers_takes_what_is_usual() => Assert.Equal(new Answers(), await AskAsync(""));

    [Fact]
    public async Task An_edition_is_tried_and_its_name_kept()
    {
        var answers = await AskAsync("paper.example.com/index.htm\n");

        Assert.Equal(new Uri("https://paper.example.com/index.htm"), answers.Address);
        Assert.Equal("临江日报", answers.Paper);
        Assert.Contains("8 版", _said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_that_cannot_be_read_is_asked_for_again()
    {
        var answers = await AskAsync("https://broken.example.com/\n\n");

        Assert.Null(answers.Address);
        Assert.Contains("打不开", _said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_neither_address_nor_folder_is_explained()
    {
        var answers = await AskAsync("株洲日报\n\n");

        Assert.Null(answers.Address);
        Assert.Contains("“株洲日报”既不是网址", _said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_taken()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(folder.Path, (await AskAsync($"{folder.Path}\n")).Folder);
    }

    [Theory]
    [InlineData("纽约", "America/New_York")]
    [InlineData("炎陵县", "Asia/Shanghai")]
    [InlineData("Asia/Tokyo", "Asia/Tokyo")]
    [InlineData("nowhere\n", "Asia/Shanghai")]
    public async Task A_city_gives_the_time_zone(string city, string zone) => Assert.Equal(zone, (await AskAsync($"\n{city}\n")).TimeZone);

    [Fact]
    public async Task A_token_that_cannot_be_one_is_asked_for_again() => Assert.Equal(Token, (await AskAsync($"\n\n123\n{Token}\n")).TelegramToken);

    [Fact]
    public async Task WeChat_has_three_values()
    {
        var answers = await AskAsync("\n\n\nwx0123456789abcdef\nbaozhai2024\nabcdefghijklmnopqrstuvwxyz0123456789ABCDEFG\n");

        Assert.Equal(("wx0123456789abcdef", "baozhai2024", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"), (answers.WeChatAppId, answers.WeChatToken, answers.WeChatKey));
    }

    [Theory]
    [InlineData("6:45", 6, 45)]
    [InlineData("18：05", 18, 5)]
    [InlineData("7点", 7, 0)]
    [InlineData("7点半", 7, 30)]
    [InlineData("早上\n8", 8, 0)]
    [InlineData("25:00\n6时15分", 6, 15)]
    public async Task A_time_may_be_written_in_many_ways(string time, int hour, int minute) => Assert.Equal(new TimeOnly(hour, minute), (await AskAsync($"\n\n\n\n{time}\n")).Time);

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_file_holds_what_was_answered(string language)
    {
        var answers = await AskAsync($"paper.example.com/index.htm\n纽约\n{Token}\nwx0123456789abcdef\nbaozhai2024\n\n6:45\n");

        var settings = Read(SettingsText.Of(answers, "secret", new Language(language)));

        Assert.Equal("临江日报", settings["Sources:0:Name"]);
        Assert.Equal("https://paper.example.com/index.htm", settings["Sources:0:Address"]);
        Assert.Equal("06:45", settings["Digest:DefaultTime"]);
        Assert.Equal("America/New_York", settings["Digest:TimeZone"]);
        Assert.Equal(Token, settings["Telegram:Token"]);
        Assert.Equal("wx0123456789abcdef", settings["WeChat:AppId"]);
        Assert.Equal("secret", settings["Web:AdminKey"]);
        Assert.Null(settings["WeChat:EncodingAesKey"]);
    }

    [Fact]
    public void A_file_of_nothing_leaves_channels_and_sources_out()
    {
        var settings = Read(SettingsText.Of(new Answers(), "secret", Language.Chinese));

        Assert.Equal(["Digest", "Operators", "Web"], settings.GetChildren().Select(section => section.Key).Order());
    }

    private static IConfigurationRoot Read(string json) => new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();

    private Task<Answers> AskAsync(string answers) => new Interview(
        new StringReader(answers),
        new StringWriter(_said),
        Language.Chinese,
        city => city == "纽约" ? "America/New_York" : null,
        address => Task.FromResult(address.Host.StartsWith("broken", StringComparison.Ordinal) ? new TriedSource(null, "网站打不开。", IsRead: false) : new TriedSource("临江日报", "临江日报 2026-08-10：8 版 40 篇", IsRead: true))).AskAsync();
}
