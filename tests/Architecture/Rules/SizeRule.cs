using Omnichannel.Tests.Architecture.Tree;

namespace Omnichannel.Tests.Architecture.Rules;

/// <summary>How long a file and how full a folder may be. What a tool writes is left out.</summary>
public static class SizeRule
{
    public const int FilesInFolder = 15;

    public static IReadOnlyList<string> Check(IReadOnlyList<SourceFile> files)
    {
        var ours = files.Where(file => (file.IsCSharp || file.IsScript) && !file.IsGenerated).ToList();
        var tooLong = ours.Where(file => file.Lines > Limit(file))
            .Select(file => $"{file.Path}: {file.Lines} lines, at most {Limit(file)}.");
        var tooFull = ours.Where(file => file.IsCSharp).GroupBy(file => file.Folder).Where(folder => folder.Count() > FilesInFolder)
            .Select(folder => $"{folder.Key}: {folder.Count()} C# files, at most {FilesInFolder}.");
        return [.. tooLong, .. tooFull];
    }

    private static int Limit(SourceFile file) => file.IsTest ? 500 : file.IsCSharp ? 300 : 200;
}
