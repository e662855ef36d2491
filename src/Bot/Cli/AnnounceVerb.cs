using System.CommandLine;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;

namespace Baozhai.Bot.Cli;

/// <summary><c>announce</c>: sends an announcement to every chat.</summary>
internal static class AnnounceVerb
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var text = new Argument<string>("text") { Description = $"What to say, at most {Announcer.MaxLength} characters." };
        text.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>()?.Trim().Length is null or 0 or > Announcer.MaxLength) result.AddError($"The text must have 1 to {Announcer.MaxLength} characters.");
        });
        var yes = new Option<bool>("--yes") { Description = "Send it; without, it is only shown." };
        var command = new Command("announce", "Say something to every chat; the running bot sends it.") { text, yes };
        command.SetAction((parsed, cancellationToken) => AnnounceAsync(settings, parsed.GetRequiredValue(text).Trim(), parsed.GetValue(yes), cancellationToken));
        return command;
    }

    private static async Task<int> AnnounceAsync(IReadOnlyList<string> settings, string text, bool yes, CancellationToken cancellationToken)
    {
        await using var parts = BotHost.CreateParts(settings).Build();
        await BotHost.PrepareAsync(parts.Services, cancellationToken);
        await Console.Out.WriteLineAsync(PlainText.Of(Announcer.Compose(text, Language.Chinese)));
        if (!yes)
        {
            var chats = (await parts.Services.GetRequiredService<IOperations>().StatisticsAsync(cancellationToken)).Chats.Sum(channel => channel.Active);
            await Console.Error.WriteLineAsync($"not sent: this would go to {chats} chats; say --yes to send it");
            return ExitCode.Done;
        }

        var planned = await parts.Services.GetRequiredService<Announcer>().AnnounceAsync(text, cancellationToken);
        await Console.Error.WriteLineAsync($"planned for {planned} chats");
        return ExitCode.Done;
    }
}
