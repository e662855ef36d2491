using System.ComponentModel;
using System.Diagnostics;

namespace Baozhai.Bot.Intake;

/// <summary>Runs a program of the operator within bounds of time and of what it prints. One that oversteps them is ended with all that it started.</summary>
internal static class BoundedProgram
{
    private const int LargestErrors = 1024 * 1024;

    /// <summary>Runs it.</summary>
    /// <param name="parts">The program and its arguments.</param>
    /// <param name="limit">The most bytes it may print.</param>
    /// <param name="timeout">The longest it may take.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    public static async Task<ProgramResult> RunAsync(IReadOnlyList<string> parts, int limit, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(parts[0]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true };
        foreach (var part in parts.Skip(1)) start.ArgumentList.Add(part);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bounded.CancelAfter(timeout);
        try
        {
            var printed = await Task.WhenAll(ReadAsync(process.StandardOutput.BaseStream, limit, process, bounded.Token), ReadAsync(process.StandardError.BaseStream, Math.Max(limit, LargestErrors), process, bounded.Token));
            await process.WaitForExitAsync(bounded.Token);
            return printed is [{ } output, { } errors] ? new ProgramResult(process.ExitCode, output, errors) : new ProgramResult(process.ExitCode, [], []) { PrintedTooMuch = true };
        }
        catch (OperationCanceledException)
        {
            End(process);
            cancellationToken.ThrowIfCancellationRequested();
            return new ProgramResult(-1, [], []) { TookTooLong = true };
        }
    }

    // A program that prints without end is ended.
    private static async Task<byte[]?> ReadAsync(Stream stream, int limit, Process process, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var part = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(part, cancellationToken)) > 0)
        {
            if (kept.Length + read > limit)
            {
                End(process);
                return null;
            }

            await kept.WriteAsync(part.AsMemory(0, read), cancellationToken);
        }

        return kept.ToArray();
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself.
        }
    }
}

/// <summary>What a program did.</summary>
/// <param name="ExitCode">Its exit code; 0 is well.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">What it printed on standard error.</param>
internal sealed record ProgramResult(int ExitCode, byte[] Output, byte[] Errors)
{
    /// <summary>Whether it was ended because it printed too much.</summary>
    public bool PrintedTooMuch { get; init; }

    /// <summary>Whether it was ended because it took too long.</summary>
    public bool TookTooLong { get; init; }
}
