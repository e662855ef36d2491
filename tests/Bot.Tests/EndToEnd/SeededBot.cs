using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Conversation.Understanding;
using Baozhai.Bot.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>One program on the five back issues, shared by tests that each speak in a chat of their own.</summary>
public sealed class SeededBot : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RunningBot? _bot;

    public async ValueTask InitializeAsync()
    {
        _bot = await RunningBot.StartAsync(_folder, "2026-03-02T09:00+08:00");
        await _bot.Services.GetRequiredService<LineReader>().RefreshAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>The commands, and which of them a line calls.</summary>
    internal CommandTable Commands => _bot!.Services.GetRequiredService<CommandTable>();

    /// <summary>Says some lines in a chat nobody used before; the answer to the last.</summary>
    public async Task<string> SayAsync(params string[] lines)
    {
        var chat = $"c{Guid.NewGuid():N}";
        var answer = "";
        foreach (var line in lines) answer = await _bot!.SayAsync(line, chat);
        return answer;
    }

    /// <summary>The same without HTTP between, which bounds how much is said; the texts of the replies to the last line.</summary>
    public async Task<IReadOnlyList<string>> AnswerAsync(params string[] lines)
    {
        var chat = new ChatId("terminal", $"{Guid.NewGuid():N}");
        IReadOnlyList<Reply> replies = [];
        foreach (var line in lines) replies = await _bot!.Services.GetRequiredService<IConversation>().AnswerAsync(new Incoming(chat, line), CancellationToken.None);
        return [.. replies.Select(PlainText.Of)];
    }

    /// <summary>The same said by an operator.</summary>
    public async Task<string> OperatorSaysAsync(params string[] lines)
    {
        var chat = new ChatId("terminal", $"c{Guid.NewGuid():N}");
        var conversation = _bot!.Services.GetRequiredService<IConversation>();
        var answer = "";
        foreach (var line in lines)
        {
            var replies = await conversation.AnswerAsync(new Incoming(chat, line, IsOperator: true), TestContext.Current.CancellationToken);
            answer = string.Join('\n', replies.Select(PlainText.Of));
        }

        return answer;
    }
}
