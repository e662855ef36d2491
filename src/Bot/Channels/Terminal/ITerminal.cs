using Baozhai.Bot.Messages;
using Spectre.Console;

namespace Baozhai.Bot.Channels.Terminal;

/// <summary>Where lines are typed and answers shown.</summary>
internal interface ITerminal
{
    /// <summary>The next line; null at the end.</summary>
    ValueTask<string?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Shows an answer, or a delivery.</summary>
    ValueTask ShowAsync(Reply reply, bool isDelivery, CancellationToken cancellationToken);
}

/// <summary>Chooses the terminal.</summary>
internal static class Terminals
{
    /// <summary>With colours, history and pages where both ends are a screen that understands cursor movements; else streams of text.</summary>
    public static ITerminal OfConsole()
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected) return new TextTerminal(Console.In, Console.Out);
        var abilities = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) }).Profile.Capabilities;
        if (!abilities.Ansi) return new TextTerminal(Console.In, Console.Out);
        var screen = new ScreenSize(() => Math.Max(Console.WindowWidth, 1), () => Math.Max(Console.WindowHeight, 1));
        return new ScreenTerminal(() => Console.ReadKey(intercept: true), Console.Out, screen, abilities.ColorSystem != ColorSystem.NoColors);
    }
}

/// <summary>A terminal of two streams of text: what is piped in and out.</summary>
/// <param name="input">What is typed.</param>
/// <param name="output">What is shown.</param>
internal sealed class TextTerminal(TextReader input, TextWriter output) : ITerminal
{
    /// <inheritdoc />
    public async ValueTask<string?> ReadAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(LineEditor.Prompt.AsMemory(), cancellationToken);
        await output.FlushAsync(cancellationToken);
        return await input.ReadLineAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask ShowAsync(Reply reply, bool isDelivery, CancellationToken cancellationToken) =>
        await output.WriteLineAsync($"\n{(isDelivery ? "〔推送〕\n" : "")}{PlainText.Of(reply)}\n".AsMemory(), cancellationToken);
}
