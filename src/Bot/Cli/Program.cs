using Baozhai.Bot.Cli;

return await CommandLine.RunAsync(args);
