using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace Omnichannel.Hub.Attachments;

/// <summary>Makes the names in a folder durable: a file that was synced and then renamed may otherwise have its old name after a power cut.</summary>
internal static class FolderSync
{
    // O_RDONLY, and O_CLOEXEC so that no child process holds it.
    private const int ReadOnly = 0x80000;

    /// <summary>Waits until the folder's entries are on the disk. Windows keeps them in its own journal and needs no call.</summary>
    /// <exception cref="IOException">They could not be written.</exception>
    public static void Flush(string folder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var handle = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
        if (handle < 0)
        {
            throw Failed(folder);
        }

        try
        {
            if (Sync(handle) != 0)
            {
                throw Failed(folder);
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static IOException Failed(string folder) => new($"The folder {folder} could not be synced: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
}
