namespace Baozhai.Bot.Storage.LiteDb;

/// <summary>Opens a store's file and its log.</summary>
internal interface ILiteFiles
{
    /// <summary>Opens them.</summary>
    /// <param name="create">Whether they are made where they are not there.</param>
    LiteSession Open(bool create);

    /// <summary>Throws when the file was there and is gone: what is written to an open file without a name is lost.</summary>
    /// <exception cref="StorageException">It is gone.</exception>
    void DemandFile();
}
