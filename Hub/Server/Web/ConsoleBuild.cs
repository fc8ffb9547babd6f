using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Omnichannel.Hub.Web;

/// <summary>Names the console that the hub hands out, so that a page which was loaded before an update can tell that it is old.</summary>
internal sealed class ConsoleBuild(WebAssets assets)
{
    private const int NameBytes = 8;

    private volatile Named? _named;

    /// <summary>Gets the name: 16 hexadecimal digits, other ones whenever the page or any script or style of it is; empty when there is no console.</summary>
    public string Name
    {
        get
        {
            // The page names every file it loads by that file's hash, so its own hash covers them all.
            var page = assets.Console.GetFileInfo("index.html");
            if (!page.Exists)
            {
                return "";
            }

            if (_named is not { } named || named.At != page.LastModified)
            {
                _named = named = new(page.LastModified, Read(page));
            }

            return named.Name;
        }
    }

    private static string Read(IFileInfo page)
    {
        using var content = page.CreateReadStream();
        return Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, NameBytes));
    }

    private sealed record Named(DateTimeOffset At, string Name);
}
