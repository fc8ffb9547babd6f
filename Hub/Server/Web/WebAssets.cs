using Microsoft.Extensions.FileProviders;

namespace Omnichannel.Hub.Web;

/// <summary>Finds the built front ends: beside the program when published, in the source tree when run from it.</summary>
internal sealed class WebAssets
{
    public WebAssets(IHostEnvironment environment)
    {
        Widget = Find(environment, "widget");
        Console = Find(environment, "console");
    }

    public IFileProvider Widget { get; }

    public IFileProvider Console { get; }

    private static IFileProvider Find(IHostEnvironment environment, string name)
    {
        var folder = Path.Combine(environment.ContentRootPath, "web", name);
        return Directory.Exists(folder) ? new PhysicalFileProvider(folder) : new NullFileProvider();
    }
}
