using Microsoft.AspNetCore.Builder;

namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>Tests of the running program, a new one for each of them in a folder that goes with it.</summary>
/// <param name="now">The time it starts at, with the distance from UTC.</param>
/// <param name="settings">What it is told on its command line.</param>
public abstract class BotTest(string now, params string[] settings) : IAsyncLifetime
{
    private RunningBot? _bot;

    private protected RunningBot Bot => _bot ?? throw new InvalidOperationException("The program has not been started.");

    private protected TemporaryFolder Folder { get; } = new();

    /// <summary>Starts the program.</summary>
    public virtual async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync(Folder, now, AddParts, settings);

    /// <summary>Ends the program and removes its folder.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Adds to the program what the tests need beside it.</summary>
    private protected virtual void AddParts(WebApplicationBuilder builder)
    {
    }
}
