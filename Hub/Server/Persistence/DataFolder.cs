using Microsoft.Extensions.Options;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.Persistence;

/// <summary>The folder that holds everything the hub must not lose, for the one process that has locked it.</summary>
internal sealed class DataFolder : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private FileStream? _lock;

    public DataFolder(IOptions<StoreOptions> options)
        : this(options.Value.Folder)
    {
    }

    public DataFolder(string folder)
    {
        Path = System.IO.Path.GetFullPath(folder.Length > 0 ? folder : Default());
        try
        {
            Create(Path);
            Create(Attachments);
            Create(Keys);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The data folder {Path} cannot be used: {error.Message} Choose another with Store__Folder, or give this account the right to write there.", error);
        }
    }

    /// <summary>Gets the folder's full path.</summary>
    public string Path { get; }

    public string Database => System.IO.Path.Combine(Path, "hub.db");

    public string Attachments => System.IO.Path.Combine(Path, "attachments");

    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>Takes the folder for this process; two writers on one SQLite file would corrupt it.</summary>
    /// <exception cref="StartRefusedException">Another process has it, or it cannot be written to.</exception>
    public void Lock()
    {
        try
        {
            _lock ??= new(System.IO.Path.Combine(Path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new StartRefusedException($"The data folder {Path} cannot be written to: {error.Message}", error);
        }
        catch (IOException error)
        {
            throw new StartRefusedException(
                $"Another hub uses the data folder {Path}. Stop it, or give this one a folder of its own with Store__Folder.",
                error);
        }
    }

    public void Dispose() => _lock?.Dispose();

    private static void Create(string path)
    {
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, OwnerOnly);
        }
    }

    private static string Default() => System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "omnichannel");
}
