using System.Net.Http.Json;
using System.Text.Json;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Cli;
using Baozhai.Bot.Demo;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Baozhai.Bot.Tests.Demo;

/// <summary>The demo from its first scene to its last, with a reader on the page who says what the page would say.</summary>
public sealed class DemoTests : IDisposable
{
    private const string Chat = "0123456789abcdef0123456789abcdef";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_flood_comes_rises_and_goes_every_morning_has_its_digest_and_every_question_its_answer()
    {
        await using var app = DemoVerb.Build([], _folder.File(""), TimeSpan.FromMinutes(5), builder =>
        {
            builder.WebHost.UseTestServer();
            // The test moves the clock itself.
            builder.Services.RemoveAll<IHostedService>();
        });
        await BotHost.PrepareAsync(app.Services, Cancel);
        await app.StartAsync(Cancel);
        using var http = app.GetTestClient();
        var player = app.Services.GetRequiredService<DemoPlayer>();
        var answers = new List<(string Line, string Answer)>();

        while (!player.IsOver)
        {
            var state = await http.GetFromJsonAsync<JsonElement>("/api/demo", Cancel);
            foreach (var line in state.GetProperty("said").EnumerateArray().Skip(answers.Count).Select(line => line.GetString()!)) answers.Add((line, await SayAsync(http, line)));
            await player.TickAsync(Cancel);
        }

        var sent = (await app.Services.GetRequiredService<IOutbox>().SentAsync(new ChatId("web", Chat), 0, 100, Cancel)).Select(delivery => PlainText.Of(delivery.Body)).ToList();
        Assert.Equal(
            ["汛情警报", "汛情加重", "汛情解除"],
            sent.Select(Name).Where(name => name.StartsWith("汛情", StringComparison.Ordinal) && name != "汛情缓和").Distinct());
        Assert.Equal(7, sent.Count(text => Name(text).Contains("早报", StringComparison.Ordinal)));
        Assert.Single(sent, text => Name(text).Contains("周报", StringComparison.Ordinal));
        Assert.Contains("49.92", answers.Single(answer => answer.Line == "清江涨到多少米了").Answer, StringComparison.Ordinal);
        Assert.Contains("52.30", answers.Single(answer => answer.Line == "现在有哪些警报").Answer, StringComparison.Ordinal);
        Assert.Equal(0, player.Look().Said.Except(answers.Select(answer => answer.Line)).Count());
        Assert.Fail(string.Join("\n-----\n", sent) + "\n=======\n" + string.Join("\n-----\n", answers.Select(answer => $"> {answer.Line}\n{answer.Answer}")));
    }

    private static string Name(string text) => text.StartsWith('【') ? text[1..text.IndexOf('】', StringComparison.Ordinal)] : "";

    private static async Task<string> SayAsync(HttpClient http, string text)
    {
        using var response = await http.PostAsJsonAsync($"/api/chat/{Chat}/messages", new { text }, Cancel);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        return string.Join('\n', answer.GetProperty("replies").EnumerateArray().Select(reply => reply.GetProperty("text").GetString()));
    }
}
