using System.Globalization;
using Baozhai.Benchmarks.Briefs;
using Baozhai.Benchmarks.Fuzz;
using Baozhai.Benchmarks.Latency;
using Baozhai.Benchmarks.Pages;
using Baozhai.Benchmarks.Sources;
using Baozhai.Benchmarks.Storage;
using Baozhai.Benchmarks.Talk;
using Baozhai.Benchmarks.WeChat;
using BenchmarkDotNet.Running;

namespace Baozhai.Benchmarks;

internal static class Benchmarks
{
    private static async Task Main(string[] args)
    {
        if (args is [MillionMorning.Word, var chats])
        {
            await MillionMorning.RunAsync(int.Parse(chats, CultureInfo.InvariantCulture));
            return;
        }

        if (args is [SharedMorning.Word, var readers, var connection])
        {
            await SharedMorning.RunAsync(int.Parse(readers, CultureInfo.InvariantCulture), connection);
            return;
        }

        if (args is [SharedMorning.WorkerWord, var part, var of, var place])
        {
            await SharedMorning.WorkAsync(int.Parse(part, CultureInfo.InvariantCulture), int.Parse(of, CultureInfo.InvariantCulture), place);
            return;
        }

        if (args is [FuzzRun.Word, ..])
        {
            Environment.ExitCode = FuzzRun.Run(args);
            return;
        }

        if (args is [DraftsRun.Word, ..])
        {
            Environment.ExitCode = DraftsRun.Run(args);
            return;
        }

        if (args is [PagesRun.Word, ..])
        {
            Environment.ExitCode = PagesRun.Run(args);
            return;
        }

        if (args is [EndFit.Word, _, _, ..])
        {
            Environment.ExitCode = EndFit.Run(args);
            return;
        }

        if (args is [PairCount.Word, _, ..])
        {
            Environment.ExitCode = PairCount.Run(args);
            return;
        }

        if (args is [SourceDayRun.Word, _])
        {
            await SourceDayRun.RunAsync(args);
            return;
        }

        if (args is [HeadFit.Word, _, _, ..])
        {
            Environment.ExitCode = HeadFit.Run(args);
            return;
        }

        if (args is [StoresRun.Word, _, _, ..])
        {
            Environment.ExitCode = await StoresRun.RunAsync(args) == 0 ? 0 : 1;
            return;
        }

        if (args is ["latency", ..])
        {
            await LatencyRun.RunAsync(args);
            return;
        }

        if (args is [TalkRun.Word, _, ..])
        {
            await TalkRun.RunAsync(args);
            return;
        }

        if (args is [CallbackLoad.Word, .. var size])
        {
            await CallbackLoad.RunAsync(size.FirstOrDefault());
            return;
        }

        BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(args, new QuickConfig());
        KeptArchive.Clear();
    }
}
