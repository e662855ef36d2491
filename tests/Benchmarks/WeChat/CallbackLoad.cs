using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Baozhai.Benchmarks.Storage;
using Baozhai.Bot.Channels.WeChat.Callback;
using Baozhai.Bot.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Baozhai.Benchmarks.WeChat;

/// <summary>
/// How long the WeChat callback takes with many speaking at once on a large archive: encrypted messages over HTTP, to the whole program in
/// this process. It measures the slowest in a hundred, which BenchmarkDotNet does not. Run it with <c>-- wechat</c>, or <c>-- wechat 5000</c> for fewer articles.
/// </summary>
internal static class CallbackLoad
{
    /// <summary>The word that asks for it.</summary>
    public const string Word = "wechat";

    private const int UsualArticles = 100_000;
    private const int People = 50;
    private const int MessagesEach = 100;
    private const int WarmUp = 10;

    private const string Token = "benchmark";
    private const string AppId = "wxbenchmark000001";
    private const string Key = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    // One in a dozen is a search for a word of nearly every article, the slowest thing people say.
    private static readonly string[] Said =
    [
        "头条", "1", "继续", "早报", "栏目", "订阅 金融", "我的订阅", "头条 防汛", $"搜 {GeneratedIssues.Rare}", $"搜 {GeneratedIssues.Common}", "鲸鱼", "菜单",
    ];

    /// <summary>Measures and prints.</summary>
    /// <param name="size">How many articles; null for 100,000.</param>
    public static async Task RunAsync(string? size)
    {
        var articles = size is null ? UsualArticles : int.Parse(size, CultureInfo.InvariantCulture);
        using var bench = Workbench.Open();
        var filling = Stopwatch.StartNew();
        bench.Keep(articles);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles} articles in {filling.Elapsed.TotalSeconds:0} s"));

        await using var app = BotHost.CreateParts(
        [
            $"--Storage:ConnectionString=Data Source={bench.Database.Place}", "--Seeds:Path=", "--Limits:RequestsPerMinute=1000", "--Inbox:Path=", "--Logging:LogLevel:Default=Warning",
            "--urls=http://127.0.0.1:0", $"--WeChat:Token={Token}", $"--WeChat:AppId={AppId}", $"--WeChat:EncodingAesKey={Key}",
        ]).AddWorkers().AddPages().BuildPages();
        await BotHost.PrepareAsync(app.Services, CancellationToken.None);
        await app.StartAsync();

        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = People }) { BaseAddress = new Uri(app.Urls.First()) };
        await Task.WhenAll(Enumerable.Range(0, People).Select(person => SpeakAsync(http, person, 0, WarmUp)));
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var taken = (await Task.WhenAll(Enumerable.Range(0, People).Select(person => SpeakAsync(http, person, WarmUp, MessagesEach)))).SelectMany(each => each).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{taken.Count} messages of {People} people at once in {clock.Elapsed.TotalSeconds:0.0} s, {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds / taken.Count:0.00} ms of processor each, both sides"));
        Print("all", taken.Select(each => each.Milliseconds));
        // One person alone shows what each costs.
        foreach (var each in (await SpeakAsync(http, People, 0, MessagesEach)).GroupBy(each => each.Text)) Print($"alone: {each.Key}", each.Select(one => one.Milliseconds));
        await app.StopAsync();
    }

    private static void Print(string what, IEnumerable<double> milliseconds)
    {
        var taken = milliseconds.Order().ToList();
        string At(double share) => taken[Math.Min(taken.Count - 1, (int)(share * taken.Count))].ToString("0.0", CultureInfo.InvariantCulture);
        Console.WriteLine($"{what}: p50 {At(0.5)} ms, p95 {At(0.95)} ms, p99 {At(0.99)} ms, longest {At(1)} ms");
    }

    private static async Task<List<(string Text, double Milliseconds)>> SpeakAsync(HttpClient http, int person, int from, int count)
    {
        // Neither side's encryption is what is measured, but both run on these cores.
        var cipher = new MessageCipher(Key, AppId);
        var taken = new List<(string, double)>();
        for (var i = from; i < from + count; i++)
        {
            var seconds = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            var text = Said[(person + i) % Said.Length];
            var message = $"<xml><ToUserName>gh_b</ToUserName><FromUserName>oBenchmarkReader{person:000}</FromUserName><CreateTime>{seconds}</CreateTime>"
                + $"<MsgType>text</MsgType><Content>{XmlText.CData(text)}</Content><MsgId>{i + 1}</MsgId></xml>";
            var encrypted = cipher.Encrypt(Encoding.UTF8.GetBytes(message));
            using var content = new StringContent($"<xml><Encrypt><![CDATA[{encrypted}]]></Encrypt></xml>", Encoding.UTF8, new MediaTypeHeaderValue("text/xml"));
            var clock = Stopwatch.GetTimestamp();
            using var response = await http.PostAsync(
                new Uri($"/wechat?timestamp={seconds}&nonce=1&msg_signature={CallbackSignature.Of(Token, seconds, "1", encrypted)}", UriKind.Relative), content);
            var answer = await response.Content.ReadAsStringAsync();
            taken.Add((text, Stopwatch.GetElapsedTime(clock).TotalMilliseconds));
            if (!answer.Contains("<Encrypt>", StringComparison.Ordinal)) throw new InvalidOperationException($"{(int)response.StatusCode} {answer}");
        }

        return taken;
    }
}
