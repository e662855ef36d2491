using System.Net;
using System.Net.Sockets;

namespace Baozhai.Bot.Tests.Cli;

/// <summary>The program as an operator starts it: what it prints, and with what code it ends.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_port_in_use_is_told_in_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var ended = await RunAsync("--urls", address);

        Assert.Equal(2, ended.Code);
        Assert.Contains(address, ended.OneLineOfError, StringComparison.Ordinal);
        Assert.Contains("--urls", ended.OneLineOfError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Digest:TimeZone=Mars/Olympus", "Digest:TimeZone")]
    [InlineData("--Digest:DefaultTime=halb acht", "Digest:DefaultTime")]
    [InlineData("--Digest:FreshDays=0", "Digest:FreshDays")]
    [InlineData("--Alerts:FreshHours=9999", "Alerts:FreshHours")]
    [InlineData("--Alerts:Kinds=Flood,Flud", "Alerts:Kinds names \"Flud\", which is no kind of danger: use any of Flood, Storm")]
    [InlineData("--Delivery:KeepDays=1", "Delivery:KeepDays")]
    [InlineData("--Delivery:InFlight=0", "Delivery:InFlight")]
    [InlineData("--Delivery:OnUnknown=Maybe", "Delivery:OnUnknown")]
    [InlineData("--Storage:Provider=MySql", "Storage:Provider")]
    [InlineData("--Storage:Provider=Postgres", "Storage:ConnectionString")]
    [InlineData("--Telegram:Token=abc", "Telegram:Token")]
    [InlineData("--WeChat:Token=a", "WeChat:Token")]
    [InlineData("--WeChat:AccountType=Service", "WeChat:Token")]
    [InlineData("--WeCom:CorpId=abc", "WeCom:Robots")]
    [InlineData("--WeCom:Robots:0:Key=abc", "WeCom:Robots:0:Key")]
    [InlineData("--Summaries:Provider=Oracle", "Summaries:Provider")]
    [InlineData("--Summaries:Provider=OpenAI", "OpenAI:Model")]
    [InlineData("--Summaries:DailyCalls=-1", "Summaries:DailyCalls")]
    [InlineData("--Topics:Lexicon=no-such-file.json", "Topics:Lexicon")]
    [InlineData("--Web:PublicUrl=bao.example.org", "Web:PublicUrl")]
    public async Task A_wrong_setting_is_named_in_one_line(string setting, string named)
    {
        var ended = await RunAsync(setting);

        Assert.Equal(2, ended.Code);
        Assert.Contains(named, ended.OneLineOfError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_used_is_told_in_one_line()
    {
        await File.WriteAllTextAsync(_folder.File("data"), "a file where a folder should be", TestContext.Current.CancellationToken);

        var ended = await RunAsync();

        Assert.Equal(2, ended.Code);
        Assert.Contains("data", ended.OneLineOfError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_binary_file_is_refused_in_one_line_and_the_others_are_read()
    {
        await File.WriteAllBytesAsync(_folder.File("photo.jpg"), [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.File("page.txt"), "## 标题\n\n正文在这里。\n", TestContext.Current.CancellationToken);

        var ended = await RunAsync("read", "photo.jpg", "page.txt", "--json");

        Assert.Equal(1, ended.Code);
        Assert.Contains("photo.jpg", ended.OneLineOfError, StringComparison.Ordinal);
        Assert.Contains("\"file\":\"page.txt\"", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_is_no_verb_is_wrong_usage() => Assert.Equal(2, (await RunAsync("reed")).Code);

    [Fact]
    public async Task An_ingested_issue_is_in_the_digest_of_its_day_and_in_the_backup()
    {
        await File.WriteAllBytesAsync(_folder.File("page.txt"), EndToEnd.NewsroomPages.Of(new DateOnly(2025, 5, 4)), TestContext.Current.CancellationToken);
        Assert.Equal(0, (await RunAsync("ingest", "page.txt", "--back-issue")).Code);

        var digest = await RunAsync("digest", "--date", "2025-05-04", "--topics", "金融");
        Assert.Equal(0, digest.Code);
        Assert.Contains(EndToEnd.NewsroomPages.LoanStory, digest.Output, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync("backup", "copy.db")).Code);
        var copy = await RunAsync("digest", "--date", "2025-05-04", "--Storage:ConnectionString=Data Source=copy.db");
        Assert.Contains(EndToEnd.NewsroomPages.FloodStory, copy.Output, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync("restore", "copy.db", "--Storage:ConnectionString=Data Source=elsewhere/new.db")).Code);
        var restored = await RunAsync("digest", "--date", "2025-05-04", "--Storage:ConnectionString=Data Source=elsewhere/new.db");
        Assert.Contains(EndToEnd.NewsroomPages.FloodStory, restored.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_is_configured_words_the_briefs_and_keeps_their_order()
    {
        await using var server = await Intake.Summaries.ModelServer.StartAsync();
        server.AlwaysSay("去年8家银行发放贷款16.39亿元。");
        var lines = string.Concat(Enumerable.Range(1, 5).Select(id => $$"""{"id":{{id}},"text":"去年，8家银行发放贷款16.39亿元，同比增长{{id}}倍。"}""" + "\n"));

        var ended = await BotProgram.RunAsync(
            _folder.Path, lines, "brief", "--Summaries:Provider=OpenAI", $"--OpenAI:BaseUrl={server.BaseUrl}", "--OpenAI:Model=m", "--Summaries:DailyCalls=4");

        Assert.Equal(0, ended.Code);
        var briefs = ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["1", "2", "3", "4", "5"], briefs.Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("id").ToString()));
        Assert.Equal(4, briefs.Count(line => line.Contains("去年8家银行发放贷款16.39亿元。", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_brief_of_a_model_is_compared_with_the_extracted_one_and_what_is_wrong_with_it_is_named()
    {
        await using var server = await Intake.Summaries.ModelServer.StartAsync();
        server.AlwaysSay("去年9家银行发放贷款16.39亿元。");

        var ended = await BotProgram.RunAsync(
            _folder.Path, """{"text":"去年，8家银行发放贷款16.39亿元，同比增长7倍。"}""" + "\n", "brief", "--compare", "--Summaries:Provider=OpenAI", $"--OpenAI:BaseUrl={server.BaseUrl}", "--OpenAI:Model=m");

        Assert.Equal(0, ended.Code);
        var compared = System.Text.Json.JsonDocument.Parse(ended.Output).RootElement.GetProperty("compare");
        Assert.Equal("去年，8家银行发放贷款16.39亿元，同比增长7倍。", compared.GetProperty("desk").GetString());
        Assert.Equal("去年9家银行发放贷款16.39亿元。", compared.GetProperty("model").GetString());
        Assert.Equal("number", compared.GetProperty("fault").GetString());
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task Comparing_without_a_model_says_what_to_set()
    {
        var ended = await BotProgram.RunAsync(_folder.Path, "", "brief", "--compare");

        Assert.Equal(2, ended.Code);
        Assert.Contains("Summaries:Provider", ended.OneLineOfError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_is_made_of_each_line_of_standard_input()
    {
        var ended = await BotProgram.RunAsync(_folder.Path, """{"id":"a","title":"银行放贷","text":"去年，8家银行发放贷款16.39亿元，同比增长7倍。"}""" + "\nnot json\n", "brief");

        Assert.Equal(1, ended.Code);
        Assert.Contains("\"id\":\"a\"", ended.Output, StringComparison.Ordinal);
        Assert.Contains("金融财经", ended.Output, StringComparison.Ordinal);
        Assert.Contains("2", ended.OneLineOfError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_that_is_not_there_is_told_in_one_line()
    {
        var ended = await RunAsync("deliveries", "77");

        Assert.Equal(1, ended.Code);
        Assert.StartsWith("77:", ended.OneLineOfError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_reader_found_wrong_is_listed_until_it_is_settled()
    {
        await BotProgram.RunAsync(_folder.Path, "头条\n不准 1 栏目错了\n", "chat");

        var listed = await RunAsync("review");
        Assert.Equal(0, listed.Code);
        Assert.Contains("读者：栏目错了", listed.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("review", "--settle", "1", "--note", "改好了")).Code);
        Assert.DoesNotContain("读者", (await RunAsync("review")).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("review", "--settle", "1")).Code);
    }

    [Fact]
    public async Task The_doctor_finds_a_sound_machine_sound() => Assert.Equal(0, (await RunAsync("doctor")).Code);

    [Fact]
    public async Task A_chat_is_forgotten_when_it_is_said_twice()
    {
        await BotProgram.RunAsync(_folder.Path, "订阅 防汛\n", "chat");
        var chat = $"terminal:{Environment.UserName}";

        Assert.Contains("--yes", (await RunAsync("forget", chat)).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("forget", chat, "--yes")).Code);
        Assert.Equal(1, (await RunAsync("forget", chat)).Code);
        Assert.Equal(2, (await RunAsync("forget", "nobody")).Code);
    }

    [Fact]
    public async Task The_doctor_says_what_is_off_and_what_fails_with_the_next_step()
    {
        var found = await RunAsync("doctor", "--language", "en", "--Telegram:Token=123456789:AAbbccddeeffgghhiijjkkllmmnnooppqqr", "--Telegram:ApiBaseUrl=http://127.0.0.1:9", "--Ocr:Command=no-such-program {input}");

        Assert.Equal(1, found.Code);
        Assert.Contains("FAIL  Telegram: 127.0.0.1 says:", found.Output, StringComparison.Ordinal);
        Assert.Contains("FAIL  scans: no-such-program is not found", found.Output, StringComparison.Ordinal);
        Assert.Contains("off   sources: none", found.Output, StringComparison.Ordinal);
        Assert.Contains("→ Papers can come by themselves", found.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AAbbcc", found.Output + found.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_own_settings_win_over_those_of_the_program_and_the_command_line_over_both()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "baozhai.json"), "{ /* ours */ \"Digest\": { \"TimeZone\": \"Asia/Tokyo\" } }");

        Assert.Contains("time zone: Asia/Tokyo", (await RunAsync("doctor", "--language", "en")).Output, StringComparison.Ordinal);
        Assert.Contains("time zone: Asia/Seoul", (await RunAsync("doctor", "--language", "en", "--Digest:TimeZone=Asia/Seoul")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_settings_that_are_no_json_are_named_in_one_line()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "baozhai.json"), "{ \"Digest\": {");

        var ended = await RunAsync("stats");

        Assert.Equal(2, ended.Code);
        Assert.Contains("baozhai.json", ended.Error, StringComparison.Ordinal);
        Assert.Single(ended.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Init_writes_settings_once_and_checks_them()
    {
        var first = await BotProgram.RunAsync(_folder.Path, input: "\n株洲\n\n\n6点半\n", "init", "--no-start");
        var again = await BotProgram.RunAsync(_folder.Path, input: "", "init", "--no-start");

        Assert.Equal((0, 2), (first.Code, again.Code));
        Assert.Contains("\"06:30\"", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "baozhai.json")), StringComparison.Ordinal);
        Assert.Contains("ok", first.Output, StringComparison.Ordinal);
        Assert.Contains("--force", again.Error, StringComparison.Ordinal);
    }

    private Task<EndedProgram> RunAsync(params string[] words) => BotProgram.RunAsync(_folder.Path, input: "", words);
}
