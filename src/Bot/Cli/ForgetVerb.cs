using System.CommandLine;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Cli;

/// <summary><c>forget</c>: deletes all that is kept of a chat, as 忘记我 does when its reader says so.</summary>
internal static class ForgetVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var chat = new Argument<string>("chat") { Description = "The chat, as channel:address; stats and deliveries name them." };
        var yes = new Option<bool>("--yes") { Description = "Delete it; without this it is only said what would be." };
        var command = new Command("forget", "Delete all that is kept of a chat: settings, subscriptions, lists, reports and what it was sent. Nothing brings it back.") { chat, yes };
        command.SetAction((parsed, cancellationToken) => RunAsync(settings, parsed.GetRequiredValue(chat), parsed.GetValue(yes), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, string named, bool yes, CancellationToken cancellationToken)
    {
        if (!OperatorChats.IsChat(named))
        {
            await Console.Error.WriteLineAsync($"{named} is no chat: write channel:address, for example telegram:1001");
            return ExitCode.WrongUsage;
        }

        var builder = BotHost.CreateParts(settings);
        builder.Logging.OnlyTrouble();
        await using var parts = builder.Build();
        await BotHost.PrepareAsync(parts.Services, cancellationToken);
        var chats = parts.Services.GetRequiredService<IChats>();
        var id = OperatorChats.Read(named);
        if (await chats.FindAsync(id, cancellationToken) is null)
        {
            await Console.Error.WriteLineAsync($"Nothing is kept of {named}.");
            return ExitCode.SomeFailed;
        }

        if (yes) await chats.ForgetAsync(id, cancellationToken);
        await Console.Out.WriteLineAsync(yes ? $"{named} is forgotten." : $"All that is kept of {named} would be deleted, and nothing brings it back. Do it with --yes.");
        return ExitCode.Done;
    }
}
