namespace Omnichannel.Tests.Migrations;

/// <summary>Where the hub's project lies in the clone that this program was built in.</summary>
internal static class HubFolder
{
    /// <exception cref="InvalidOperationException">The program was copied out of its clone.</exception>
    public static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Omnichannel.sln")))
        {
            folder = folder.Parent;
        }

        return folder is null
            ? throw new InvalidOperationException($"No Omnichannel.sln above '{AppContext.BaseDirectory}'.")
            : Path.Combine(folder.FullName, "Hub", "Server");
    }
}
