using Baozhai.Bot.Workers;

namespace Baozhai.Bot.Archive;

/// <summary>An issue was added to the archive, or corrected.</summary>
internal sealed class ArchiveSignal() : SharedSignal("archive");
