package id.slrt.indicator.report.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Computes the formulas of a workbook as Excel would, by another program than the one that wrote it. */
public final class Recomputed {
    private Recomputed() {}

    /** @param stored what the file says it gives; {@code computed} what it gives: a number or a word */
    public record Formula(String address, String text, Object stored, Object computed) {}

    public static List<Formula> formulas(byte[] workbook) {
        List<Formula> formulas = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            Object stored = cell.getCachedFormulaResultType() == CellType.STRING
                                    ? cell.getStringCellValue()
                                    : Double.valueOf(cell.getNumericCellValue());
                            CellValue value = evaluator.evaluate(cell);
                            Object computed = value.getCellType() == CellType.STRING
                                    ? value.getStringValue()
                                    : Double.valueOf(value.getNumberValue());
                            formulas.add(new Formula(
                                    cell.getAddress().formatAsString(), cell.getCellFormula(), stored, computed));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return formulas;
    }

    /** What a formula cell gives after another cell of the first sheet was changed by hand. */
    public static Object after(byte[] workbook, String changed, double value, String asked) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            cell(book, changed).setCellValue(value);
            CellValue computed =
                    book.getCreationHelper().createFormulaEvaluator().evaluate(cell(book, asked));
            return computed.getCellType() == CellType.STRING
                    ? computed.getStringValue()
                    : Double.valueOf(computed.getNumberValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cell cell(XSSFWorkbook book, String address) {
        var at = new CellAddress(address);
        return book.getSheetAt(0).getRow(at.getRow()).getCell(at.getColumn());
    }
}
