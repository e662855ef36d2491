using System.CommandLine;
using Baozhai.Bot.Channels.Terminal;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Cli;

/// <summary><c>chat</c>: talks to the bot on the terminal.</summary>
internal static class ChatVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var command = new Command("chat", "Talk to the bot here; it uses the same store as the running bot.");
        command.SetAction((_, cancellationToken) => TalkAsync(settings, cancellationToken));
        return command;
    }

    private static async Task<int> TalkAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        var builder = BotHost.CreateParts(settings);
        // Log lines between the bubbles would disturb.
        builder.Logging.OnlyTrouble();
        var terminal = Terminals.OfConsole();
        builder.Services.AddSingleton<IChannel>(new TerminalChannel(terminal)).AddSingleton<TerminalChat>();
        await using var parts = builder.Build();
        await BotHost.PrepareAsync(parts.Services, cancellationToken);
        var chat = parts.Services.GetRequiredService<TerminalChat>();
        await chat.TalkAsync(new ChatId(TerminalChannel.ChannelName, Environment.UserName), terminal, cancellationToken);
        return ExitCode.Done;
    }
}
