using Baozhai.Bot.Channels.Telegram;

namespace Baozhai.Bot.Tests.Channels.Telegram;

/// <summary>A bot with two commands in its menu and a greeting.</summary>
internal sealed class FewCommands : ITelegramCommandList
{
    public IReadOnlyList<CommandDescription> Commands { get; } =
        [new("headline", "最新要闻", "the newest stories"), new("help", "看能做什么", "what I can do")];

    public bool Knows(string word) => word is "headline" or "help" or "start";
}
